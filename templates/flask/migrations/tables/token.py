op.create_table(
    "api_token",
    sa.Column("id", sa.Uuid(), nullable=False),
    sa.Column("key_hash", sa.String(64), nullable=False),
    sa.Column("user_id", BigId, nullable=False),
    sa.Column("created_at", UtcDateTime(), nullable=False),
    sa.Column("expires", UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint("id", name=op.f("api_token_pkey")),
    sa.ForeignKeyConstraint(
        ["user_id"], ["user.id"], name=op.f("api_token_user_id_fkey"), ondelete="CASCADE"
    ),
    sa.UniqueConstraint("key_hash", name="uq_api_token_key_hash"),
)
op.create_index(op.f("ix_api_token_user_id"), "api_token", ["user_id"])
