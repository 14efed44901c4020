#pragma once

#include <QByteArray>
#include <QString>

#include <array>

namespace migochat {

/// Short sounds that the program makes itself.
enum class Tone { None, Drop, Knock, Bell, Alarm };

inline constexpr std::array kTones{Tone::None, Tone::Drop, Tone::Knock, Tone::Bell, Tone::Alarm};

/// A machine word, for the preferences.
[[nodiscard]] QString toneWord(Tone tone);
/// Tone::None for a word that nobody knows.
[[nodiscard]] Tone toneOf(const QString &word);

/// The whole WAV file: one channel, 16 bits, shorter than a second. Empty for Tone::None.
[[nodiscard]] QByteArray toneFile(Tone tone);

} // namespace migochat
