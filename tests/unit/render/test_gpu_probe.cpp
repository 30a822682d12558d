#include <gtest/gtest.h>

#include "render/screen.hpp"

namespace kiosk::render {
namespace {

TEST(GpuProbe, KnowsRasterisersOnTheProcessor) {
    for (const char* name : {"llvmpipe (LLVM 15.0.6, 256 bits)", "softpipe", "Software Rasterizer", "swrast",
                             "virgl (LLVMPIPE (LLVM 15.0.6, 256 bits))", "Google SwiftShader"}) {
        EXPECT_TRUE(is_software_rasteriser(name)) << name;
    }
}

TEST(GpuProbe, TakesGraphicsCards) {
    for (const char* name :
         {"V3D 4.2", "Mesa Intel(R) UHD Graphics 620 (KBL GT2)", "AMD Radeon Graphics (renoir)",
          "NVIDIA GeForce GTX 1650/PCIe/SSE2", "Mali-G52 (Panfrost)", ""}) {
        EXPECT_FALSE(is_software_rasteriser(name)) << name;
    }
}

}  // namespace
}  // namespace kiosk::render
