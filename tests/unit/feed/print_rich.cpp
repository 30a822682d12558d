#include <iostream>

#include "feed/feed.hpp"
#include "rich_program.hpp"

int main() {
    std::cout << kiosk::feed::write(kiosk::feed::test::rich_program());
}
