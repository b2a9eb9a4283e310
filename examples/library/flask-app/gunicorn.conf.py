"""Gunicorn reads this file by itself; BIND and WEB_CONCURRENCY in the environment override it."""

import os

bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = 8
# Longer than a proxy in front keeps its connections: none is closed just when a request comes.
keepalive = 75
graceful_timeout = 30
# One address may serve several projects of one user; they must not share a control socket.
control_socket_disable = True
