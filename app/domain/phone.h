#pragma once

#include <QString>
#include <QStringList>

namespace migochat {

/// A telephone number in E.164 with plus ("+201001234567"); empty when it is none or when its country is not clear. Takes
/// every way of writing Egyptian numbers: 01…, 1…, +20…, 0020…, 20…, a trunk zero inside (+20 010…), landlines, spaces,
/// dashes, brackets, Arabic-Indic, Persian and full-width digits, direction marks. Numbers of other countries need + or 00.
[[nodiscard]] QString e164(QStringView typed);

/// A WhatsApp id (international digits without plus) as E.164; empty for anything else.
[[nodiscard]] QString e164OfWhatsAppId(QStringView waId);

/// The numbers that a text names, in order, without repetition; what only looks like a price list is none.
[[nodiscard]] QStringList phoneNumbersIn(QStringView text);

/// The last nine digits, by which numbers of one line are looked up however they are written.
[[nodiscard]] QString phoneLookUpKey(QStringView number);

} // namespace migochat
