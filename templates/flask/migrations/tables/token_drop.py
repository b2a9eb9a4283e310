op.drop_table("api_token")
