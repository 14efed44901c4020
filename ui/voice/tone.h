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

inline constexpr int kToneRate = 22'050; ///< samples a second

/// One channel of 16 bits in the order of this machine, shorter than a second. Empty for Tone::None.
[[nodiscard]] QByteArray toneSamples(Tone tone);

} // namespace migochat
