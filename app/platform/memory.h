#pragma once

namespace migochat {

/// Gives memory that the program no longer uses back to the system. Takes a few milliseconds; any thread. Only glibc
/// keeps it without being asked (malloc_trim(3)), so elsewhere this does nothing.
void returnFreeMemory();

} // namespace migochat
