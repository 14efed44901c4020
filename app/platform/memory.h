#pragma once

namespace migochat {

/// Lets the allocator keep what a busy thread has just freed, for the next time, instead of shrinking its heap after
/// every larger release and growing it again: in a flood of webhooks that cost the writer a third of its time. For
/// programs that give the memory back when they are idle (returnFreeMemory). Call it before the first thread starts.
/// Only glibc needs it (mallopt(3)), so elsewhere this does nothing.
void keepFreedMemoryForReuse();

/// Gives memory that the program no longer uses back to the system. Takes a few milliseconds; any thread. Only glibc
/// keeps it without being asked (malloc_trim(3)), so elsewhere this does nothing.
void returnFreeMemory();

} // namespace migochat
