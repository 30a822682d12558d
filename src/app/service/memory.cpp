#include "app/service/memory.hpp"

#include <malloc.h>

namespace kiosk::app {

void keep_memory_small() {
    constexpr int large_block = 128 << 10;
    constexpr int arenas = 2;  // threads that parse and draw at the same time; each has its own gaps
    mallopt(M_MMAP_THRESHOLD, large_block);
    mallopt(M_TRIM_THRESHOLD, large_block);
    mallopt(M_ARENA_MAX, arenas);
}

void give_back_memory() {
    malloc_trim(0);
}

}  // namespace kiosk::app
