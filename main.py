"""Starts Yicheng: the window, or with arguments the same jobs without one."""

from __future__ import annotations

import sys

UNFIT = "Yicheng needs Python 3.11, 3.12 or 3.13. / 议成需要 Python 3.11、3.12 或 3.13。"
INCOMPLETE = """{module} is not installed. Run this line once, then start again:
缺少组件 {module}，请先运行下面这一行，再重新启动：
    {python} -m pip install -r requirements.txt"""

DAMAGED = """A part of the program is missing or damaged ({module}). Run the installer again; the data is not touched.
程序缺少文件或文件已损坏（{module}）。请重新运行安装程序，数据不受影响。"""
ERROR_SIGN = 0x10


def main() -> int:
    if not (3, 11) <= sys.version_info < (3, 14):
        sys.exit(UNFIT)
    try:
        from desktop import cli

        return cli.main()
    except ImportError as error:
        if getattr(sys, "frozen", False):
            return _say_damaged(DAMAGED.format(module=error.name))
        if (
            not isinstance(error, ModuleNotFoundError)
            or error.name is None
            or error.name.startswith("desktop")
        ):
            raise
        python = "py" if sys.platform == "win32" else "python3"
        sys.exit(INCOMPLETE.format(module=error.name, python=python))


def _say_damaged(words: str) -> int:
    """In a window, save for the program that is started from a console."""
    if sys.platform == "win32" and sys.executable.lower().endswith("\\yicheng.exe"):
        import ctypes

        ctypes.windll.user32.MessageBoxW(0, words, "议成 Yicheng", ERROR_SIGN)
        return 1
    sys.exit(words)


if __name__ == "__main__":
    sys.exit(main())
