#pragma once

#include "tests/sim/dice.h"

#include <QByteArray>
#include <QString>

namespace migochat::sim {

struct SampleFile {
    QByteArray bytes;
    QString mimeType;
};

/// A small file of that kind: image (PNG), jpeg, audio (a silent Ogg/Opus recording), document (PDF), video, sticker
/// (WebP). All but the video open everywhere; what is in them hangs on the dice.
[[nodiscard]] SampleFile sampleFile(const QString &type, Dice &dice);

/// Baseline JPEG of single-coloured 8×8 blocks.
[[nodiscard]] QByteArray sampleJpeg(Dice &dice);
/// Ogg/Opus, mono, of so many seconds of silence.
[[nodiscard]] QByteArray sampleVoice(Dice &dice, int seconds);

} // namespace migochat::sim
