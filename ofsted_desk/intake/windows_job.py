"""A limit of memory on Windows: the process puts itself into a job object that has one.

The structures are those of winnt.h. Only called on Windows; where the system refuses, the caller
is told so.
"""

import ctypes
import sys
from functools import cache

_PROCESS_MEMORY = 0x100
"""JOB_OBJECT_LIMIT_PROCESS_MEMORY"""
_EXTENDED = 9
"""JobObjectExtendedLimitInformation"""


class _Basic(ctypes.Structure):
    _fields_ = (
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class Extended(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def a_limit(memory: int) -> Extended:
    """What is asked of the system: at most so many bytes for each process of the job."""
    limit = Extended()
    limit.basic.flags = _PROCESS_MEMORY
    limit.process_memory = memory
    return limit


def limit_memory_of_this_process(memory: int) -> bool:
    """Hold this process to so many bytes; False where the system will not.

    Asked again, it changes the limit of the same job: one job inside another allows only less.
    """
    if sys.platform != "win32":
        return False
    system = ctypes.WinDLL("kernel32", use_last_error=True)
    job = ctypes.c_void_p(_own_job())
    limit = a_limit(memory)
    size = ctypes.sizeof(limit)
    return bool(job and system.SetInformationJobObject(job, _EXTENDED, ctypes.byref(limit), size))


@cache
def _own_job() -> int | None:
    """A job object that this process is in; None where the system will not."""
    if sys.platform != "win32":
        return None
    system = ctypes.WinDLL("kernel32", use_last_error=True)
    system.CreateJobObjectW.restype = ctypes.c_void_p
    system.GetCurrentProcess.restype = ctypes.c_void_p
    made: int | None = system.CreateJobObjectW(None, None)
    job, process = ctypes.c_void_p(made), ctypes.c_void_p(system.GetCurrentProcess())
    return made if made and system.AssignProcessToJobObject(job, process) else None
