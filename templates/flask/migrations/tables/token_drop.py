op.drop_table("token")
