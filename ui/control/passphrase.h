#pragma once

#include <QByteArray>
#include <QString>

/// PINs and passphrases as they rest in the keychain: salted and derived (PBKDF2), so that what rests there tells nobody
/// what to type. Sealing and opening take a good part of a second each: never on the thread of the window.
namespace migochat::passphrase {

/// Four digits or more, or eight signs of any kind.
[[nodiscard]] bool isLongEnough(const QString &typed);
[[nodiscard]] QByteArray seal(const QString &typed);
/// The same digits count in either script.
[[nodiscard]] bool opens(const QByteArray &sealed, const QString &typed);

} // namespace migochat::passphrase
