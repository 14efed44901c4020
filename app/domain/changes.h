#pragma once

#include "app/domain/enumtext.h"

#include <QHash>
#include <QList>
#include <QMetaType>

#include <algorithm>
#include <array>

namespace migochat {

/// Counts committed transactions that changed something a screen may show.
using Revision = qint64;

enum class Topic {
    Contact,
    Conversation,
    Message,
    Note,
    Lead,
    Draft,
    Outbox,
    Account,
    Staff,
    Setting,
    Product,
    Activity,
    Delivery,
    Template,
    Gap,
    Task,
    Suggestion,
    CannedReply,
    SavedView,
    Tag,
};

template <>
struct EnumText<Topic> {
    static constexpr std::array table{
        std::pair{Topic::Contact, QLatin1StringView("contact")},
        std::pair{Topic::Conversation, QLatin1StringView("conversation")},
        std::pair{Topic::Message, QLatin1StringView("message")},
        std::pair{Topic::Note, QLatin1StringView("note")},
        std::pair{Topic::Lead, QLatin1StringView("lead")},
        std::pair{Topic::Draft, QLatin1StringView("draft")},
        std::pair{Topic::Outbox, QLatin1StringView("outbox")},
        std::pair{Topic::Account, QLatin1StringView("account")},
        std::pair{Topic::Staff, QLatin1StringView("staff")},
        std::pair{Topic::Setting, QLatin1StringView("setting")},
        std::pair{Topic::Product, QLatin1StringView("product")},
        std::pair{Topic::Activity, QLatin1StringView("activity")},
        std::pair{Topic::Delivery, QLatin1StringView("delivery")},
        std::pair{Topic::Template, QLatin1StringView("template")},
        std::pair{Topic::Gap, QLatin1StringView("gap")},
        std::pair{Topic::Task, QLatin1StringView("task")},
        std::pair{Topic::Suggestion, QLatin1StringView("suggestion")},
        std::pair{Topic::CannedReply, QLatin1StringView("canned_reply")},
        std::pair{Topic::SavedView, QLatin1StringView("saved_view")},
        std::pair{Topic::Tag, QLatin1StringView("tag")},
    };
};

struct Change {
    Topic topic = Topic::Message;
    qint64 id = 0;

    friend bool operator==(const Change &, const Change &) = default;
    friend size_t qHash(const Change &change, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(change.topic), change.id);
    }
};

/// What one commit changed, in order, without repetition.
using ChangeSet = QList<Change>;

[[nodiscard]] inline bool touches(const ChangeSet &changes, Topic topic)
{
    return std::ranges::any_of(changes, [topic](const Change &change) { return change.topic == topic; });
}

} // namespace migochat

Q_DECLARE_METATYPE(migochat::ChangeSet)
