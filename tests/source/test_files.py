"""Reading within a limit, and replacing a file whole or not at all."""

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from hoagiai_cli.source import files
from hoagiai_cli.source.files import FileProblem, read_bytes, write_atomic

needs_permissions = pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not bind this user"
)


def code_of(problem: pytest.ExceptionInfo[FileProblem]) -> str:
    return problem.value.code


def test_reads_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.yaml"
    path.write_bytes(b"a: 1\r\n")
    assert read_bytes(path) == b"a: 1\r\n"


def test_the_limit_is_looked_at_before_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x" * 11)
    assert read_bytes(path, limit=11) == b"x" * 11
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("opened a file that is too large"))
    with pytest.raises(FileProblem) as problem:
        read_bytes(path, limit=10)
    assert code_of(problem) == "HG053"
    assert problem.value.as_problem().code == "HG053"


def test_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "tep").write_bytes(b"")
    cases = {
        tmp_path / "khong": "HG050",
        tmp_path / "tep" / "x": "HG050",
        tmp_path / "a\0b": "HG050",
        tmp_path: "HG051",
    }
    for path, code in cases.items():
        with pytest.raises(FileProblem) as problem:
            read_bytes(path)
        assert code_of(problem) == code


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(FileProblem) as problem:
        read_bytes(path)
    assert code_of(problem) == "HG054"


@pytest.mark.parametrize(("error", "code"), [(PermissionError(13, "no"), "HG052"), (OSError(5, "I/O"), "HG054")])
def test_errors_while_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x")

    def fail(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(FileProblem) as problem:
        read_bytes(path)
    assert code_of(problem) == code


def test_writes_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    write_atomic(path, b"one", overwrite=False)
    write_atomic(path, b"two", overwrite=True)
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_an_existing_file_is_safe(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"one")
    with pytest.raises(FileProblem) as problem:
        write_atomic(path, b"two", overwrite=False)
    assert code_of(problem) == "HG055"
    assert path.read_bytes() == b"one"


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "tep").write_bytes(b"")
    cases = {
        tmp_path / "khong" / "x": "HG056",
        tmp_path / "tep" / "x": "HG056",
        tmp_path: "HG051",
        tmp_path / "a\0b": "HG060",
    }
    for path, code in cases.items():
        with pytest.raises(FileProblem) as problem:
            write_atomic(path, b"x", overwrite=True)
        assert code_of(problem) == code


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_permissions_of_a_replaced_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"one")
    path.chmod(0o640)
    write_atomic(path, b"two", overwrite=True)
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_a_new_file_has_the_permissions_the_user_gives_new_files(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_bytes(b"")
    write_atomic(tmp_path / "ours", b"", overwrite=False)
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "theirs").stat().st_mode


def test_a_link_goes_on_pointing_where_it_did(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"one")
    link = tmp_path / "link"
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("links are not allowed here")
    write_atomic(link, b"two", overwrite=True)
    assert link.is_symlink()
    assert target.read_bytes() == b"two"


@needs_permissions
def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"one")
    path.chmod(0o444)
    with pytest.raises(FileProblem) as problem:
        write_atomic(path, b"two", overwrite=True)
    assert code_of(problem) == "HG057"
    assert path.read_bytes() == b"one"


@pytest.mark.parametrize(
    ("step", "error", "code"),
    [
        ("fsync", OSError(errno.ENOSPC, "full"), "HG058"),
        ("fsync", OSError(errno.EIO, "broken"), "HG060"),
        ("replace", OSError(errno.EROFS, "read-only"), "HG057"),
        ("replace", PermissionError(errno.EACCES, "denied"), "HG057"),
        ("replace", KeyboardInterrupt(), ""),
    ],
)
def test_a_failure_on_the_way_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException, code: str
) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"one")

    def fail(*_: Any) -> None:
        assert len(list(tmp_path.iterdir())) == 2, "the new file is not beside the old one"
        raise error

    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), fail)
    with pytest.raises(FileProblem if code else KeyboardInterrupt) as problem:
        write_atomic(path, b"two", overwrite=True)
    if isinstance(problem.value, FileProblem):
        assert problem.value.code == code
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_word_has_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"one")

    class Windows:
        name = "nt"

    def denied(*_: Any) -> None:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(Path, "replace", denied)
    monkeypatch.setattr(files, "os", Windows())
    with pytest.raises(FileProblem) as problem:
        files._replace(tmp_path / "y", path)
    assert code_of(problem) == "HG059"


@pytest.mark.skipif(os.name == "nt", reason="no pipes with names there")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_atomic(pipe, b"abc", overwrite=True)
        assert os.read(reader, 10) == b"abc"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


@pytest.mark.skipif(os.name == "nt", reason="no pipes with names there")
def test_a_pipe_that_nobody_reads_is_a_message(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileProblem) as problem:
        write_atomic(tmp_path / "pipe", b"abc", overwrite=True)
    assert code_of(problem) == "HG060"
