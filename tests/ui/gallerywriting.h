#pragma once

#include <QString>

namespace migochat {

class MainWindow;

/// The composer in one of its states, for pictures: template, human, comment, closing, nonet, closed, blocked, channel,
/// occupied, finding, files, canned, note, held, later, emoji, spelling, voice. False for another word.
bool showWriting(MainWindow &window, const QString &state);

} // namespace migochat
