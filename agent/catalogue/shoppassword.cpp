#include "agent/catalogue/shoppassword.h"

#include <QCryptographicHash>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

constexpr int kHourSeconds = 3600;
constexpr int kServerBehindCairo = 3 * kHourSeconds;
constexpr int kCairoWinterOffset = 2 * kHourSeconds; ///< where the system has no time zone data

int cairoOffset(const QDateTime &utc)
{
    const QTimeZone cairo("Africa/Cairo"_ba);
    return cairo.isValid() ? cairo.offsetFromUtc(utc) : kCairoWinterOffset;
}

} // namespace

QByteArray shopPassword(const QByteArray &secret, Instant now, ShopHour hour)
{
    const QDateTime utc = toDateTime(now).toUTC();
    const int offset = cairoOffset(utc) - kServerBehindCairo;
    const int neighbour = offset != 0 ? 0 : -kHourSeconds;
    const QDateTime stamp = utc.addSecs(hour == ShopHour::Computed ? offset : neighbour);
    const QByteArray text = stamp.toString(u"yyyy-MM-dd HH"_s).toLatin1();
    return QCryptographicHash::hash(QByteArray(secret + text), QCryptographicHash::Sha256).toHex();
}

} // namespace migochat
