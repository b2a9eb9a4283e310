"""The first tables."""

from decimal import Decimal

import sqlalchemy as sa
from alembic import op

from app.columns import BigId, UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "user",
        sa.Column("id", BigId, sa.Identity(), nullable=False),
        sa.Column("username", sa.String(150), nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("password", sa.String(256), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("is_staff", sa.Boolean(), nullable=False),
        sa.Column("date_joined", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("user_pkey")),
        sa.UniqueConstraint("username", name="uq_user_username"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "login",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("user_id", BigId, nullable=False),
        sa.Column("expires", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("login_pkey")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("login_user_id_fkey"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_login_user_id"), "login", ["user_id"])
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
    op.create_table(
        "author",
        sa.Column("id", BigId, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("born", sa.Date(), nullable=True),
        sa.Column("country", sa.String(60), nullable=False),
        sa.Column("website", sa.String(200), nullable=False),
        sa.Column("biography", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("author_pkey")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "genre",
        sa.Column("id", BigId, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("parent_id", BigId, nullable=True),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("genre_pkey")),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["genre.id"], name=op.f("genre_parent_id_fkey"), ondelete="RESTRICT"
        ),
        sa.UniqueConstraint("name", name="uq_genre_name"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_genre_parent_id"), "genre", ["parent_id"])
    op.create_table(
        "tag",
        sa.Column("id", BigId, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("tag_pkey")),
        sa.UniqueConstraint("name", name="uq_tag_name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "book",
        sa.Column("id", BigId, sa.Identity(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("isbn", sa.String(13), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("pages", sa.BigInteger(), nullable=True),
        sa.Column("price", sa.Numeric(8, 2), nullable=True),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("author_id", BigId, nullable=False),
        sa.Column("genre_id", BigId, nullable=True),
        sa.Column("sequel_of_id", BigId, nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("book_pkey")),
        sa.ForeignKeyConstraint(
            ["author_id"], ["author.id"], name=op.f("book_author_id_fkey"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["genre_id"], ["genre.id"], name=op.f("book_genre_id_fkey"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["sequel_of_id"], ["book.id"], name=op.f("book_sequel_of_id_fkey"), ondelete="SET NULL"
        ),
        sa.UniqueConstraint("sequel_of_id", name=op.f("book_sequel_of_id_key")),
        sa.UniqueConstraint("isbn", name="uq_book_isbn"),
        sa.UniqueConstraint("title", "author_id", name="uq_book_title_author_id"),
        sa.CheckConstraint(sa.column("pages").between(1, 20000), name="ck_book_pages"),
        sa.CheckConstraint(
            sa.column("price", sa.Numeric(8, 2)) >= Decimal("0"), name="ck_book_price"
        ),
        sa.CheckConstraint(
            sa.column("status").in_(["", "ordered", "shelf", "lent", "repair"]),
            name="ck_book_status",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_book_author_id"), "book", ["author_id"])
    op.create_index(op.f("ix_book_genre_id"), "book", ["genre_id"])
    op.create_table(
        "copy",
        sa.Column("id", BigId, sa.Identity(), nullable=False),
        sa.Column("barcode", sa.String(20), nullable=False),
        sa.Column("shelf", sa.String(20), nullable=False),
        sa.Column("acquired", sa.Date(), nullable=True),
        sa.Column("lendable", sa.Boolean(), nullable=False),
        sa.Column("book_id", BigId, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("copy_pkey")),
        sa.ForeignKeyConstraint(
            ["book_id"], ["book.id"], name=op.f("copy_book_id_fkey"), ondelete="CASCADE"
        ),
        sa.UniqueConstraint("barcode", name="uq_copy_barcode"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_copy_book_id"), "copy", ["book_id"])
    op.create_table(
        "card",
        sa.Column("id", BigId, sa.Identity(), nullable=False),
        sa.Column("number", sa.String(10), nullable=False),
        sa.Column("expires", sa.Date(), nullable=False),
        sa.Column("holder_id", BigId, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("card_pkey")),
        sa.ForeignKeyConstraint(
            ["holder_id"], ["user.id"], name=op.f("card_holder_id_fkey"), ondelete="CASCADE"
        ),
        sa.UniqueConstraint("holder_id", name=op.f("card_holder_id_key")),
        sa.UniqueConstraint("number", name="uq_card_number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "loan",
        sa.Column("id", BigId, sa.Identity(), nullable=False),
        sa.Column("lent_on", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("returned_at", UtcDateTime(), nullable=True),
        sa.Column("renewals", sa.BigInteger(), nullable=True),
        sa.Column("copy_id", BigId, nullable=False),
        sa.Column("borrower_id", BigId, nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("loan_pkey")),
        sa.ForeignKeyConstraint(
            ["copy_id"], ["copy.id"], name=op.f("loan_copy_id_fkey"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["borrower_id"], ["user.id"], name=op.f("loan_borrower_id_fkey"), ondelete="RESTRICT"
        ),
        sa.CheckConstraint(sa.column("renewals").between(0, 3), name="ck_loan_renewals"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_loan_copy_id"), "loan", ["copy_id"])
    op.create_index(op.f("ix_loan_borrower_id"), "loan", ["borrower_id"])
    op.create_table(
        "review",
        sa.Column("id", BigId, sa.Identity(), nullable=False),
        sa.Column("headline", sa.String(120), nullable=False),
        sa.Column("stars", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("book_id", BigId, nullable=False),
        sa.Column("owned_by_id", BigId, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("review_pkey")),
        sa.ForeignKeyConstraint(
            ["book_id"], ["book.id"], name=op.f("review_book_id_fkey"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["owned_by_id"], ["user.id"], name=op.f("review_owned_by_id_fkey"), ondelete="RESTRICT"
        ),
        sa.UniqueConstraint("book_id", "owned_by_id", name="uq_review_book_id_owned_by_id"),
        sa.CheckConstraint(sa.column("stars").between(1, 5), name="ck_review_stars"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_review_book_id"), "review", ["book_id"])
    op.create_index(op.f("ix_review_owned_by_id"), "review", ["owned_by_id"])
    op.create_table(
        "book_tags",
        sa.Column("book_id", BigId, nullable=False),
        sa.Column("tag_id", BigId, nullable=False),
        sa.PrimaryKeyConstraint("book_id", "tag_id", name=op.f("book_tags_pkey")),
        sa.ForeignKeyConstraint(
            ["book_id"], ["book.id"], name=op.f("book_tags_book_id_fkey"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"], ["tag.id"], name=op.f("book_tags_tag_id_fkey"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_book_tags_tag_id"), "book_tags", ["tag_id"])


def downgrade() -> None:
    """Remove them again."""
    op.drop_table("book_tags")
    op.drop_table("review")
    op.drop_table("loan")
    op.drop_table("card")
    op.drop_table("copy")
    op.drop_table("book")
    op.drop_table("tag")
    op.drop_table("genre")
    op.drop_table("author")
    op.drop_table("api_token")
    op.drop_table("login")
    op.drop_table("user")
