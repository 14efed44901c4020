#include "ui/text/lockwords.h"

#include <QCoreApplication>

namespace migochat::lockwords {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Lock)
};

QString wait(std::chrono::milliseconds left)
{
    const auto seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
    return seconds < 120 ? Tr::tr("Wait %n second(s).", nullptr, seconds)
                         : Tr::tr("Wait %n minute(s).", nullptr, (seconds + 59) / 60);
}

} // namespace

QString refused(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unauthorized: {
        const QString wrong = Tr::tr("This is not right.");
        return error.retryAfter.count() > 0 ? QString(wrong + QChar(u' ') + wait(error.retryAfter)) : wrong;
    }
    case ErrorCode::RateLimited:
        return Tr::tr("Too many wrong tries.") + QChar(u' ') + wait(error.retryAfter);
    case ErrorCode::InvalidPayload:
        return tooShort();
    default:
        return Tr::tr("The password store of this computer does not answer. See that it is open, then try again.");
    }
}

QString paused(std::chrono::milliseconds left)
{
    return left.count() > 0 ? refused({ErrorCode::RateLimited, {}, left}) : QString();
}

QString kept()
{
    return Tr::tr("Saved.");
}

QString tooShort()
{
    return Tr::tr("At least four digits, or eight signs of any kind.");
}

} // namespace migochat::lockwords
