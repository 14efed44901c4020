#pragma once

#include "app/domain/contact.h"
#include "app/domain/conversation.h"
#include "app/domain/draft.h"
#include "app/domain/lead.h"
#include "app/domain/message.h"
#include "app/domain/replywindow.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace migochat {

/// The fixed views of the inbox, in the order of the pane.
enum class InboxView {
    AllOpen,
    Mine,
    Unassigned,
    Unread,
    WaitingOnUs,
    ClosingSoon,
    FollowUpToday,
    Snoozed,
    Done,
    Spam,
};

/// What can be chosen in the views pane: a fixed view, or the open conversations of a channel, a tag or a saved view.
struct ViewKey {
    enum class Kind { Fixed, Channel, Tag, Saved };

    ViewKey() = default;
    ViewKey(InboxView fixed) : view(fixed) {} // NOLINT: a fixed view is the usual key
    explicit ViewKey(ChannelKind one) : kind(Kind::Channel), channel(std::move(one)) {}
    explicit ViewKey(TagId one) : kind(Kind::Tag), tag(one) {}
    explicit ViewKey(SavedViewId one) : kind(Kind::Saved), saved(one) {}

    Kind kind = Kind::Fixed;
    InboxView view = InboxView::AllOpen;
    ChannelKind channel;
    TagId tag;
    SavedViewId saved;

    friend bool operator==(const ViewKey &, const ViewKey &) = default;
};

/// One line of the views pane. Only views that are listed are shown.
struct ViewCount {
    ViewKey key;
    std::optional<int> count{}; ///< no number is drawn without one
    QString name{};             ///< of a tag or a saved view
    bool onlyMine = false;      ///< a saved view that nobody else sees
};
using ViewCounts = QList<ViewCount>;

/// A view that a key leads to.
struct ViewPin {
    std::optional<ViewKey> view; ///< nullopt: it is gone
    QString keys;                ///< as people read them; empty when somebody took the key away
};

/// The orders of the list, in the order of their menu.
enum class ListSort { Newest, OldestWaiting, ClosingSoonest, HotFirst, UnreadFirst };

/// What the search box above the list is doing. `total` is the number of rows of the chosen view or search.
struct ListState {
    enum class Kind { Loading, Ready, Failed };

    Kind kind = Kind::Ready;
    std::optional<int> total;
    QString problem;    ///< a sentence from errorSentence() for Failed
    bool isCut = false; ///< a search found more than it shows
};

/// First or last touch of a customer.
struct Touch {
    MessageSource source;
    Instant at{};
};

/// Everything the customer panel shows about the person of the open conversation.
struct CustomerCard {
    ContactId id;
    QString name;
    QString company;
    QString place;      ///< "Mansoura, Dakahlia"
    QString language;   ///< "ar", "en", "arabizi" or empty
    QStringList phones; ///< E.164 with plus
    QString username;
    bool marketingOptOut = false;
    std::optional<Lead> lead;
    std::optional<Touch> firstTouch;
    std::optional<Touch> lastTouch;
};

/// Whether commands reach the outside world at this moment.
enum class Connectivity {
    Live,
    Offline,      ///< no internet: answers are queued
    AgentStopped, ///< nothing can be sent or saved; reading and writing drafts goes on
};

} // namespace migochat
