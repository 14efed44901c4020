#pragma once

#include <QList>
#include <QString>

namespace migochat {

/// Where a word stands in a text.
struct OfferWord {
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const OfferWord &, const OfferWord &) = default;
};

/// The words of a text that read like an offer, in order. After 24 hours Messenger
/// and Instagram take only a person's answer ("human_agent" tag), and a promotion there may cost the page its right to it.
[[nodiscard]] QList<OfferWord> offerWordsIn(QStringView text);

} // namespace migochat
