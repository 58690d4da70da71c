import subprocess
import sys


def test_the_web_process_loads_neither_an_orm_nor_alembic():
    program = "import sys, intake.store; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "intake.store" in loaded
    assert [name for name in loaded if name.startswith(("alembic", "sqlalchemy.orm"))] == []
