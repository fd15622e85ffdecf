"""Starts Yicheng: the window, or with arguments the same jobs without one."""

from __future__ import annotations

import sys

TOO_OLD = "Yicheng needs Python 3.11 or newer. / 议成需要 Python 3.11 或更新的版本。"
INCOMPLETE = """{module} is not installed. Run this line once, then start again:
缺少组件 {module}，请先运行下面这一行，再重新启动：
    {python} -m pip install -r requirements.txt"""


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 # the sentence is for whoever has an older one
        sys.exit(TOO_OLD)
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
