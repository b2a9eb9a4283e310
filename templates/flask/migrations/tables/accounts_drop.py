op.drop_table("login")
op.drop_table("user")
