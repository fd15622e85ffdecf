"""Signs a Windows program with a certificate: `python -m installer.signing CERT KEY FILE`, what `--sign` may name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def sign(certificate: Path, key: Path, program: Path) -> None:
    """Put a signature into the file itself."""
    signed = program.with_name(program.name + ".signed")
    words = [
        "-h",
        "sha256",
        "-n",
        "Yicheng",
        "-certs",
        certificate,
        "-key",
        key,
        "-in",
        program,
        "-out",
        signed,
    ]
    subprocess.run(["osslsigncode", "sign", *map(str, words)], check=True, stdout=subprocess.DEVNULL)
    signed.replace(program)


def require_signed(certificate: Path, program: Path) -> None:
    """Raises where the file is not signed with this certificate, or was changed afterwards."""
    words = ["osslsigncode", "verify", "-CAfile", str(certificate), "-in", str(program)]
    looked = subprocess.run(words, check=False, capture_output=True, encoding="utf-8", errors="replace")
    if looked.returncode:
        raise RuntimeError(f"{program.name} is not signed as it should be:\n{looked.stdout}{looked.stderr}")


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for trying, which no Windows trusts, and its key; made once."""
    certificate, key = folder / "test-certificate.pem", folder / "test-key.pem"
    if key.exists():
        return certificate, key
    folder.mkdir(parents=True, exist_ok=True)
    words = ["-x509", "-newkey", "rsa:3072", "-nodes", "-days", "3650", "-subj", "/CN=Yicheng test"]
    words += ["-addext", "extendedKeyUsage=codeSigning", "-out", str(certificate), "-keyout", str(key)]
    subprocess.run(["openssl", "req", *words], check=True, stderr=subprocess.DEVNULL)
    return certificate, key


if __name__ == "__main__":
    sign(*map(Path, sys.argv[1:]))
