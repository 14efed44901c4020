#pragma once

#include "app/domain/instant.h"
#include "ui/shell/statusview.h"
#include "ui/theme/token.h"

namespace migochat {

class Format;

/// A state in words with its colour.
struct StatusWord {
    QString text;
    Token token = Token::Muted;
};

/// The same words for strip, banner and agent page.
namespace statuswords {

[[nodiscard]] StatusWord agent(const StatusView &status, const Format &format);
[[nodiscard]] StatusWord channel(const ChannelStatus &channel);
/// The same in a word or two, where there is little room; no text when all is well.
[[nodiscard]] StatusWord channelInShort(const ChannelStatus &channel);
/// The platforms cannot call us: our public address does not lead here.
[[nodiscard]] bool isUnreachable(const StatusView &status);
[[nodiscard]] QString unreachableSentence();
/// "high" and "2,000 customers a day"; empty for words that are not known.
[[nodiscard]] QString quality(const QString &word);
[[nodiscard]] QString messagingLimit(const QString &word, const Format &format);
[[nodiscard]] StatusWord assistant(const AssistantStatus &assistant);
[[nodiscard]] StatusWord products(const ProductsStatus &products);
[[nodiscard]] StatusWord outbox(const OutboxStatus &outbox);
[[nodiscard]] StatusWord webhook(const WebhookStatus &webhook, const Format &format, Instant now);
[[nodiscard]] Token worst(const StatusView &status); ///< Token::Ok when all is well
/// What is not well, part by part; empty when all is well.
[[nodiscard]] QString troubles(const StatusView &status, const Format &format);

} // namespace statuswords
} // namespace migochat
