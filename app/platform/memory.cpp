#include "app/platform/memory.h"

#include <cstdlib> // defines __GLIBC__ where it applies

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace migochat {

void keepFreedMemoryForReuse()
{
#ifdef __GLIBC__
    constexpr int kTrimThreshold = 4 * 1024 * 1024;
    constexpr int kTopPad = 1024 * 1024;
    mallopt(M_TRIM_THRESHOLD, kTrimThreshold);
    mallopt(M_TOP_PAD, kTopPad);
#endif
}

void returnFreeMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace migochat
