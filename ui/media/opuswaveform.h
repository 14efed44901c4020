#pragma once

#include "app/domain/result.h"
#include "ui/voice/waveform.h"

#include <QString>

namespace migochat::opuswaveform {

/// False when it was built without opusfile.
[[nodiscard]] bool isBuiltIn();

/// Decodes a voice note in Ogg Opus, the kind that WhatsApp delivers and that is recorded here, and says how loud it is. A
/// drawing needs no player: Qt Multimedia and its codecs hold tens of megabytes from their first use to the end.
/// Any thread; takes milliseconds. Errors: NotFound, Refused (no Ogg Opus, too long, or built without opusfile).
[[nodiscard]] Result<Waveform> read(const QString &file, int bars);

} // namespace migochat::opuswaveform
