op.create_table(
    "token",
    sa.Column("id", sa.Uuid(), nullable=False),
    sa.Column("key_hash", sa.String(64), nullable=False),
    sa.Column("user_id", BigId, nullable=False),
    sa.Column("created_at", UtcDateTime(), nullable=False),
    sa.Column("expires", UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint("id", name=op.f("token_pkey")),
    sa.ForeignKeyConstraint(
        ["user_id"], ["user.id"], name=op.f("token_user_id_fkey"), ondelete="CASCADE"
    ),
    sa.UniqueConstraint("key_hash", name="uq_token_key_hash"),
)
op.create_index(op.f("ix_token_user_id"), "token", ["user_id"])
