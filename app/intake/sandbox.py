"""How a worker gives up what it does not need, before it sees the first byte of a file.

On Linux (x86-64 and AArch64): resource limits, no new privileges, and a seccomp filter that lets
through memory, the two pipes, threads and the clock, and answers everything else with "not
permitted": no file, no connection, no program can be opened by a worker that a file has taken over.
On macOS there are the resource limits only; on Windows the worker is a separate process and no
more.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys

SECCOMP = "seccomp"
LIMITS = "limits"
NONE = "none"

MEMORY = 3 * 1024**3
"""Bytes of address space: a page of the largest size, drawn twice, with room to spare."""

CPU_SECONDS = 900

_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_PR_GET_SECCOMP = 21
_SECCOMP_SET_MODE_FILTER = 1
_SECCOMP_FILTER_FLAG_TSYNC = 1
_ALLOW = 0x7FFF0000
_ERRNO = 0x00050000
_EPERM = 1
_ENOSYS = 38
_CLONE_THREAD = 0x00010000

# Classic BPF (linux/filter.h, linux/seccomp.h): load a word, jump if equal, jump if a bit is set,
# return.
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_SET, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06

# Numbers from the kernel's tables (arch/x86/entry/syscalls/syscall_64.tbl,
# include/uapi/asm-generic/ unistd.h). Not among them, on purpose: open, openat, stat by path,
# socket, connect, execve, fork, ptrace, kill, dup, pipe, memfd_create, io_uring, bpf, keyctl,
# mount, unshare.
_X86_64 = {
    "audit": 0xC000003E,
    "seccomp": 317,
    "clone": 56,
    "clone3": 435,
    # read write close fstat poll lseek mmap mprotect munmap brk rt_sigaction rt_sigprocmask
    # rt_sigreturn pread64 readv writev sched_yield mremap madvise nanosleep getpid exit uname fcntl
    # gettimeofday getrusage sysinfo times sigaltstack gettid time futex sched_getaffinity
    # set_tid_address restart_syscall clock_gettime clock_getres clock_nanosleep exit_group
    # set_robust_list getrandom membarrier rseq
    "allowed": (
        0, 1, 3, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 19, 20, 24, 25, 28, 35, 39, 60, 63, 72, 96,
        98, 99, 100, 131, 186, 201, 202, 204, 218, 219, 228, 229, 230, 231, 273, 318, 324, 334,
    ),
}  # fmt: skip
_AARCH64 = {
    "audit": 0xC00000B7,
    "seccomp": 277,
    "clone": 220,
    "clone3": 435,
    "allowed": (
        63, 64, 57, 80, 73, 62, 222, 226, 215, 214, 134, 135, 139, 67, 65, 66, 124, 216, 233, 101,
        172, 93, 160, 25, 169, 165, 179, 153, 132, 178, 98, 123, 96, 128, 113, 114, 115, 94, 99,
        278, 283, 293,
    ),
}  # fmt: skip
_TABLES = {"x86_64": _X86_64, "aarch64": _AARCH64, "arm64": _AARCH64}


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


def level() -> str:
    """What a worker on this machine gives up: ``seccomp``, ``limits`` or ``none``."""
    if sys.platform == "linux" and platform.machine() in _TABLES:
        # 0: allowed and not in use, 2: a filter is in use already (and another may be added).
        if _libc().prctl(_PR_GET_SECCOMP, 0, 0, 0, 0) in (0, 2):
            return SECCOMP
        return LIMITS
    return NONE if sys.platform == "win32" else LIMITS


def lock_down(*, memory: int = MEMORY, cpu_seconds: int = CPU_SECONDS) -> str:
    """Give up rights for good. Everything that must be imported or opened was, before.

    Args:
        memory: bytes of address space from now on.
        cpu_seconds: processor seconds of this process altogether.

    Returns:
        The level reached: ``seccomp``, ``limits`` or ``none``.
    """
    reachable = level()
    if reachable == NONE:
        return NONE
    _limit(memory, cpu_seconds, forks=reachable == SECCOMP)
    if sys.platform != "linux":
        return LIMITS
    libc = _libc()
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 or reachable != SECCOMP:
        return LIMITS
    table = _TABLES[platform.machine()]
    code = _filter(table)
    buffer = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(code) // 8, ctypes.addressof(buffer))
    number = table["seccomp"]
    # TSYNC: threads that a library started while it was imported are bound as well.
    failed = libc.syscall(
        number, _SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC, ctypes.byref(program)
    )
    return LIMITS if failed else SECCOMP


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _limit(memory: int, cpu_seconds: int, *, forks: bool) -> None:
    import resource

    wanted = [
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 16),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_AS, memory),
    ]
    if not forks:
        # Counts all processes of the user, threads too on Linux: only where no filter does it
        # better.
        wanted.append((resource.RLIMIT_NPROC, 0))
    for which, value in wanted:
        _soft, hard = resource.getrlimit(which)
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        try:
            resource.setrlimit(which, (value, value))
        except (ValueError, OSError):
            # macOS refuses RLIMIT_AS below what is mapped already; the other limits still hold.
            continue


def _filter(table: dict[str, object]) -> bytes:
    allowed = table["allowed"]
    assert isinstance(allowed, tuple)
    code: list[tuple[int, int, int, int]] = [
        (_LOAD, 0, 0, 4),  # the architecture
        (_JUMP_EQUAL, 1, 0, int(str(table["audit"]))),
        (_RETURN, 0, 0, _ERRNO | _EPERM),
        (_LOAD, 0, 0, 0),  # the system call's number
        # The x32 numbers of x86-64 would walk around the list.
        (_JUMP_AT_LEAST, 0, 1, 0x40000000),
        (_RETURN, 0, 0, _ERRNO | _EPERM),
    ]
    for number in allowed:
        code.append((_JUMP_EQUAL, 0, 1, number))
        code.append((_RETURN, 0, 0, _ALLOW))
    code += [
        # glibc falls back from clone3, whose flags a filter cannot see, to clone.
        (_JUMP_EQUAL, 0, 1, int(str(table["clone3"]))),
        (_RETURN, 0, 0, _ERRNO | _ENOSYS),
        (_JUMP_EQUAL, 0, 3, int(str(table["clone"]))),
        (_LOAD, 0, 0, 16),  # the low word of its first argument
        (_JUMP_SET, 0, 1, _CLONE_THREAD),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _ERRNO | _EPERM),
    ]
    return b"".join(struct.pack("=HBBI", *line) for line in code)


def close_inherited(keep: int) -> None:
    """Close every descriptor above ``keep``."""
    os.closerange(keep + 1, 256)
