#include "agent/gemini/modeltable.h"

#include <QTimeZone>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

/// Nano US dollars per token: 0.75 USD per million tokens are 750.
struct Price {
    qint64 input = 0;
    qint64 cached = 0;
    qint64 output = 0;
};

struct ModelPrice {
    QLatin1StringView model; ///< id or its beginning
    Price price;
    QLatin1StringView changesOn; ///< first UTC day of `later`; empty = no change announced
    Price later;
};

// Longest ids first: "gemini-3.5-flash-lite" also begins with "gemini-3.5-flash".
constexpr Price kFlashIntro{750, 75, 3750};
constexpr Price kFlash{1500, 150, 7500};
constexpr std::array kPrices{
    ModelPrice{"gemini-3.5-flash-lite"_L1, {300, 30, 2500}, {}, {}},
    ModelPrice{"gemini-3.1-flash-lite"_L1, {250, 25, 1500}, {}, {}},
    ModelPrice{"gemini-2.5-flash-lite"_L1, {100, 10, 400}, {}, {}},
    ModelPrice{"gemini-3.8-flash"_L1, kFlashIntro, "2027-01-01"_L1, kFlash},
    ModelPrice{"gemini-3.7-flash"_L1, kFlashIntro, "2027-01-01"_L1, kFlash},
    ModelPrice{"gemini-3.6-flash"_L1, kFlashIntro, "2027-01-01"_L1, kFlash},
    ModelPrice{"gemini-3.5-flash"_L1, {1500, 150, 9000}, {}, {}},
    ModelPrice{"gemini-3.1-pro"_L1, {2000, 200, 12000}, {}, {}},
    ModelPrice{"gemini-4-argon"_L1, {2000, 100, 10000}, "2026-12-01"_L1, {4000, 200, 20000}},
    ModelPrice{"gemini-4-carbon"_L1, {2000, 100, 10000}, "2026-12-01"_L1, {4000, 200, 20000}},
    // After its end requests are served, and billed, by 3.5 Flash-Lite and 3.8 Flash.
    ModelPrice{"gemini-2.5-flash"_L1, {300, 30, 2500}, {}, {}},
    ModelPrice{"gemini-2.5-pro"_L1, {1250, 125, 10000}, "2026-12-01"_L1, kFlash},
};
constexpr Price kUnknown{1500, 150, 9000};

bool isTwoFive(QStringView model)
{
    return model.startsWith("gemini-2"_L1);
}

/// Models that take MINIMAL; the others answer 400 to it.
bool takesMinimal(QStringView model)
{
    constexpr std::array kMinimal{"gemini-3.6-flash"_L1, "gemini-3.5-flash"_L1, "gemini-3.1-flash-lite"_L1};
    for (const QLatin1StringView known : kMinimal) {
        if (model.startsWith(known))
            return true;
    }
    return false;
}

Price priceAt(const ModelPrice &entry, Instant at)
{
    if (entry.changesOn.isEmpty())
        return entry.price;
    const QDate day = QDate::fromString(QString(entry.changesOn), Qt::ISODate);
    return toDateTime(at).toUTC().date() >= day ? entry.later : entry.price;
}

Price priceOf(QStringView model, Instant at)
{
    for (const ModelPrice &entry : kPrices) {
        if (model.startsWith(entry.model))
            return priceAt(entry, at);
    }
    return kUnknown;
}

} // namespace

QByteArray thinkingConfig(QStringView model)
{
    if (isTwoFive(model))
        return model.contains("pro"_L1) ? R"("thinkingConfig":{"thinkingBudget":128})"_ba
                                        : R"("thinkingConfig":{"thinkingBudget":0})"_ba;
    // 3.6 and 3.5 Flash could do with MINIMAL too, but answers to customers are worth LOW; Lite is for cheap jobs.
    return takesMinimal(model) && model.contains("-lite"_L1) ? R"("thinkingConfig":{"thinkingLevel":"MINIMAL"})"_ba
                                                             : R"("thinkingConfig":{"thinkingLevel":"LOW"})"_ba;
}

bool takesToolsWithSchema(QStringView model)
{
    return !isTwoFive(model);
}

int outputBudget(QStringView model)
{
    return model.contains("-lite"_L1) ? 1024 : 2048;
}

qint64 costMicroUsd(QStringView model, const GeminiUsage &usage, Instant at)
{
    const Price price = priceOf(model, at);
    const qint64 fresh = std::max(0, usage.promptTokens - usage.cachedTokens);
    const qint64 nano = fresh * price.input + usage.cachedTokens * price.cached +
                        (qint64(usage.answerTokens) + usage.thoughtTokens) * price.output;
    return (nano + 999) / 1000;
}

} // namespace migochat
