#pragma once

#include "app/domain/id.h"

#include <QString>

#include <optional>

namespace migochat {

/// A place inside the program, as `migochat://conv/123` says it. Such a link may stand anywhere, also on a page of a
/// stranger, so it can only show a conversation and never do anything with it.
struct DeepLink {
    ConversationId conversation;

    [[nodiscard]] static std::optional<DeepLink> parse(const QString &text);
    [[nodiscard]] QString text() const;

    friend bool operator==(const DeepLink &, const DeepLink &) = default;
};

} // namespace migochat
