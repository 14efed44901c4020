#pragma once

#include <QByteArrayView>
#include <QSize>

#include <optional>

namespace migochat {

struct FileFacts;

/// What the first bytes of a picture tell, without decoding it.
struct ImageHeader {
    QSize size;   ///< as it is shown: after the turn that a camera noted in EXIF
    int turn = 1; ///< EXIF orientation, 1 to 8; 1 is upright
    bool hasAlpha = false;
    bool isAnimated = false;
    bool isCmyk = false;
    int bitsPerChannel = 8;
};

/// Reads PNG, JPEG, GIF, WebP and BMP. Nothing for other types and for a head that ends too early. `head` may be cut
/// anywhere and hold anything.
[[nodiscard]] std::optional<ImageHeader> readImageHeader(QByteArrayView head);
/// Notes what it says among the facts about the file; nothing when it is no such picture.
void addImageFacts(FileFacts &facts, QByteArrayView head);

} // namespace migochat
