"""Read tables that were there before; this needs SQLAlchemy."""

from sqlalchemy import MetaData, create_engine, text

engine = create_engine("sqlite://")
with engine.begin() as connection:
    connection.execute(text("CREATE TABLE book (isbn TEXT NOT NULL PRIMARY KEY, title TEXT)"))
    connection.execute(text("CREATE TABLE seat (hall INT, number INT, PRIMARY KEY (hall, number))"))
metadata = MetaData()
metadata.reflect(engine)
for table in metadata.sorted_tables:
    print(table.name, "key:", [column.name for column in table.primary_key])
