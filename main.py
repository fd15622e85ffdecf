"""Starts Yicheng: the window, or with arguments the same jobs without one."""

from __future__ import annotations

import sys

UNFIT = "Yicheng needs Python 3.11, 3.12 or 3.13. / 议成需要 Python 3.11、3.12 或 3.13。"
INCOMPLETE = """{module} is not installed. Run this line once, then start again:
缺少组件 {module}，请先运行下面这一行，再重新启动：
    {python} -m pip install -r requirements.txt"""


def main() -> int:
    if not (3, 11) <= sys.version_info < (3, 14):
        sys.exit(UNFIT)
    try:
        from desktop import cli

        return cli.main()
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith("desktop"):
            raise
        python = "py" if sys.platform == "win32" else "python3"
        sys.exit(INCOMPLETE.format(module=error.name, python=python))


if __name__ == "__main__":
    sys.exit(main())
