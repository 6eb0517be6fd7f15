"""Records what a process asks of the disk, and makes the states in which a power loss may leave it.

A file keeps for certain only what was written before its last completed fsync, and a name in a
folder only what happened there before the folder's last completed fsync. Of what came after, a
crash may keep nothing, everything, a beginning, some of it in any order, or part of a sector run.
Names within one folder are lost from the end backwards, as journals of file systems do; folders and
files know nothing of each other. That is as hostile as POSIX allows, and more than ext4 does.
"""

from __future__ import annotations

import copy
import os
import random
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_CALLS = (
    "openat,creat,write,pwrite64,writev,pwritev,fsync,fdatasync,rename,renameat,renameat2,unlink,"
    "unlinkat,rmdir,mkdir,mkdirat,ftruncate,fallocate,link,linkat,symlink,symlinkat,close,"
    "dup,dup2,dup3,lseek,sync_file_range"
)
_LINE = re.compile(r"(?P<pid>\d+) +(?P<rest>.*)", re.S)
_WHOLE = re.compile(r"(?P<call>\w+)\((?P<args>.*)\) += (?P<result>-?\d+)(?P<tail>.*)", re.S)
_HEX = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_DESCRIPTOR = re.compile(r"(?P<fd>\d+|AT_FDCWD)<(?P<path>[^>]*)>")
_SECTOR = 512
# The index of the write-ahead log is shared memory: it is made again after a crash.
_NOT_ON_DISK = ("-shm", "/lock")


@dataclass
class Inode:
    """A file: what is safe, and what was done to it since."""

    safe: bytes = b""
    pending: list[tuple[str, int, bytes]] = field(default_factory=list)
    begun: int = 0


@dataclass
class Folder:
    """A folder: the names that are safe, and the changes of names since."""

    safe: dict[str, int] = field(default_factory=dict)
    now: dict[str, int] = field(default_factory=dict)
    pending: list[tuple[tuple[str, int | None], ...]] = field(default_factory=list)


@dataclass
class Disk:
    """The part of a file system below one folder, whose inode is 0."""

    folders: dict[int, Folder] = field(default_factory=lambda: {0: Folder()})
    files: dict[int, Inode] = field(default_factory=dict)
    last: int = 0

    @classmethod
    def of(cls, root: Path) -> Disk:
        """Everything below a real folder, all of it safe."""
        disk = cls()
        for path in sorted(root.rglob("*")):
            relative = path.relative_to(root).as_posix()
            if f"/{relative}".endswith(_NOT_ON_DISK):
                continue
            if path.is_dir():
                disk.make(relative, folder=True)
            else:
                disk.files[disk.make(relative, folder=False)].safe = path.read_bytes()
        for folder in disk.folders.values():
            folder.safe, folder.pending = dict(folder.now), []
        return disk

    def at(self, path: str) -> int | None:
        """The inode of a path below the root."""
        inode = 0
        for name in filter(None, path.split("/")):
            folder = self.folders.get(inode)
            if folder is None or name not in folder.now:
                return None
            inode = folder.now[name]
        return inode

    def make(self, path: str, *, folder: bool) -> int:
        """Make an empty file or folder."""
        self.last += 1
        if folder:
            self.folders[self.last] = Folder()
        else:
            self.files[self.last] = Inode()
        self.name(path, self.last)
        return self.last

    def name(self, path: str, inode: int | None) -> None:
        """Give a path to an inode, or to none."""
        self.names((path, inode))

    def names(self, *changes: tuple[str, int | None]) -> None:
        """Change names together; within one folder they happen together in a crash too."""
        by_folder: dict[int, list[tuple[str, int | None]]] = {}
        for path, inode in changes:
            above, _, name = path.rpartition("/")
            parent = self.at(above)
            assert parent is not None, path
            by_folder.setdefault(parent, []).append((name, inode))
        for parent, entries in by_folder.items():
            _apply(self.folders[parent].now, entries)
            self.folders[parent].pending.append(tuple(entries))

    def crash(self, chance: random.Random, how: str) -> dict[str, bytes | None]:
        """One state after a power loss: path -> content, None for a folder."""
        found: dict[str, bytes | None] = {}
        self._collect(0, "", chance, how, found)
        return found

    def _collect(
        self,
        inode: int,
        prefix: str,
        chance: random.Random,
        how: str,
        found: dict[str, bytes | None],
    ) -> None:
        folder = self.folders[inode]
        entries = dict(folder.safe)
        for change in folder.pending[: _count(len(folder.pending), chance, how)]:
            _apply(entries, change)
        for name, child in sorted(entries.items()):
            if child in self.folders:
                found[prefix + name] = None
                self._collect(child, f"{prefix}{name}/", chance, how, found)
            else:
                found[prefix + name] = _content(self.files[child], chance, how)


WAYS = ("drop", "keep", "prefix", "reorder", "tear", "mixed")


def _count(length: int, chance: random.Random, how: str) -> int:
    if how == "drop":
        return 0
    if how == "keep":
        return length
    return chance.choice((0, length, chance.randint(0, length)))


def _content(file: Inode, chance: random.Random, how: str) -> bytes:
    if how == "mixed":
        how = chance.choice(WAYS[:-1])
    pending = list(file.pending)
    if how == "drop":
        pending = []
    elif how in ("prefix", "tear"):
        pending = pending[: chance.randint(0, len(pending))]
    elif how == "reorder":
        pending = [each for each in pending if chance.random() < 0.5]
        chance.shuffle(pending)
    if how == "tear" and pending:
        kind, offset, data = pending[-1]
        sectors = len(data) // _SECTOR
        pending[-1] = (kind, offset, data[: chance.randint(0, sectors) * _SECTOR])
    content = bytearray(file.safe)
    for kind, offset, data in pending:
        if kind == "cut":
            del content[offset:]
            content.extend(bytes(offset - len(content)))
        elif data:
            content.extend(bytes(max(0, offset - len(content))))
            content[offset : offset + len(data)] = data
    return bytes(content)


def _apply(entries: dict[str, int], change: Sequence[tuple[str, int | None]]) -> None:
    for name, inode in change:
        if inode is None:
            entries.pop(name, None)
        else:
            entries[name] = inode


def record(command: Sequence[str], root: Path, trace: Path, environment: dict[str, str]) -> str:
    """Run a command under strace; return what it printed. The trace is written to a file."""
    strace = ["strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "40000000", "-o", str(trace)]
    done = subprocess.run(
        [*strace, "-e", f"trace={_CALLS}", *command],
        capture_output=True, env=environment, timeout=300, cwd=root,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def _lines(trace: Path) -> Iterator[tuple[str, str, re.Match[str]]]:
    """Yield (``begin`` or ``end``, pid, call) in order; a call that was not interrupted is both."""
    unfinished: dict[str, str] = {}
    with trace.open(encoding="ascii", errors="replace") as stream:
        for line in stream:
            match = _LINE.match(line)
            if match is None:
                continue
            pid, rest = match["pid"], match["rest"].rstrip("\n")
            if rest.endswith("<unfinished ...>"):
                unfinished[pid] = rest.removesuffix("<unfinished ...>").rstrip()
                # An fsync promises only what was written before it began.
                early = _WHOLE.match(unfinished[pid] + ") = 0")
                if early is not None:
                    yield "begin", pid, early
                continue
            resumed = re.match(r"<\.\.\. \w+ resumed>(.*)", rest, re.S)
            whole = _WHOLE.match(unfinished.pop(pid, "") + resumed[1] if resumed else rest)
            if whole is None:
                continue
            if not resumed:
                yield "begin", pid, whole
            yield "end", pid, whole


def _text(hexed: str) -> str:
    return bytes.fromhex(hexed.replace("\\x", "")).decode("utf-8", "surrogateescape")


class Replay:
    """Goes through a trace; at each moment :attr:`disk` says what is safe and what is not.

    Attributes:
        disk: below the root, as it is now.
        printed: everything that the process had written to its standard output by now.
    """

    def __init__(self, disk: Disk, root: Path, trace: Path) -> None:
        self.disk = copy.deepcopy(disk)
        self.printed = ""
        self._root = str(root)
        self._trace = trace
        self._offsets: dict[str, int] = {}
        self._opened: dict[str, int] = {}

    def moments(self) -> Iterator[str]:
        """Yield the name of each call that changed something, right after it did."""
        for phase, pid, match in _lines(self._trace):
            if self._step(
                phase, pid, match["call"], match["args"], int(match["result"]), match["tail"]
            ):
                yield match["call"]

    def _below(self, path: str) -> str | None:
        path = os.path.normpath(path)
        if path == self._root:
            return ""
        if not path.startswith(self._root + "/") or path.endswith(_NOT_ON_DISK):
            return None
        return path.removeprefix(self._root + "/")

    def _step(self, phase: str, pid: str, call: str, args: str, result: int, tail: str) -> bool:
        described = _DESCRIPTOR.match(args)
        if call in ("fsync", "fdatasync"):
            return described is not None and self._synced(phase, described, result)
        if phase == "begin" or result < 0:
            return False
        strings = [_text(each) for each in _HEX.findall(args)]
        if call in ("openat", "creat"):
            return self._open(args, result, tail)
        if call in ("rename", "renameat", "renameat2"):
            return self._renamed(*map(self._below, strings))
        if call in ("mkdir", "mkdirat", "unlink", "unlinkat", "rmdir"):
            return self._named(call, self._below(strings[0]))
        if described is None:
            return False
        fd = described["fd"]
        if call in ("write", "pwrite64") and fd == "1" and fd not in self._opened:
            self.printed += strings[0]
            return False
        inode = self._opened.get(fd)
        if call == "close":
            self._opened.pop(fd, None)
        if inode is None or self._below(_text(described["path"]).removesuffix("(deleted)")) is None:
            return False
        if call in ("dup", "dup2", "dup3"):
            self._opened[str(result)] = inode
            return False
        file = self.disk.files[inode]
        if call == "lseek":
            self._offsets[fd] = result
            return False
        if call == "ftruncate":
            file.pending.append(("cut", int(args.rpartition(", ")[2]), b""))
            return True
        if call in ("write", "pwrite64"):
            data = bytes.fromhex(_HEX.findall(args)[0].replace("\\x", ""))[:result]
            offset = self._offsets.get(fd, 0)
            if call == "pwrite64":
                offset = int(args.rpartition(", ")[2])
            else:
                self._offsets[fd] = offset + result
            file.pending.append(("write", offset, data))
            return True
        assert call in ("close", "sync_file_range"), f"{call} on a file of the vault"
        return False

    def _open(self, args: str, result: int, tail: str) -> bool:
        fd = str(result)
        self._opened.pop(fd, None)
        path = self._below(_text(tail.strip()[1:-1]))
        if path is None or path == "":
            return False
        inode = self.disk.at(path)
        made = inode is None
        if inode is None:
            assert "O_CREAT" in args, path
            inode = self.disk.make(path, folder=False)
        if inode not in self.disk.files:
            return False
        self._opened[fd] = inode
        self._offsets[fd] = 0
        if "O_TRUNC" in args and not made:
            self.disk.files[inode].pending.append(("cut", 0, b""))
            return True
        return made

    def _renamed(self, old: str | None, new: str | None) -> bool:
        if old is None and new is None:
            return False
        assert old is not None, "renamed into the vault from elsewhere"
        assert new is not None, "renamed out of the vault"
        self.disk.names((old, None), (new, self.disk.at(old)))
        return True

    def _named(self, call: str, path: str | None) -> bool:
        if path is None:
            return False
        if call.startswith("mkdir"):
            self.disk.make(path, folder=True)
        else:
            self.disk.name(path, None)
        return True

    def _synced(self, phase: str, described: re.Match[str], result: int) -> bool:
        path = self._below(_text(described["path"]))
        inode = None if path is None else self.disk.at(path)
        # A folder is synced through a descriptor that nothing else is done with.
        target = inode if inode in self.disk.folders else self._opened.get(described["fd"], inode)
        if target is None:
            return False
        if target in self.disk.folders:
            if phase == "end" and result == 0:
                folder = self.disk.folders[target]
                folder.safe, folder.pending = dict(folder.now), []
            return phase == "end"
        file = self.disk.files[target]
        if phase == "begin":
            file.begun = len(file.pending)
            return False
        if result == 0:
            done = Inode(file.safe, file.pending[: file.begun])
            file.safe = _content(done, random.Random(0), "keep")
            file.pending = file.pending[file.begun :]
            file.begun = 0
        return True


def lay_out(state: dict[str, bytes | None], folder: Path) -> None:
    """Write a state to a real folder."""
    for path, content in state.items():
        target = folder / path
        if content is None:
            target.mkdir(mode=0o700)
        else:
            target.write_bytes(content)
            target.chmod(0o600)
