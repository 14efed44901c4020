#pragma once

#include "tests/sim/dice.h"

#include <QByteArray>
#include <QString>

namespace migochat::sim {

struct SampleFile {
    QByteArray bytes;
    QString mimeType;
};

/// A small file of that WhatsApp type (audio, image, document, sticker, video); images open everywhere.
[[nodiscard]] SampleFile sampleFile(const QString &type, Dice &dice);

} // namespace migochat::sim
