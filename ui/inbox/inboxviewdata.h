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
enum class InboxView { AllOpen, Mine, Unassigned, Unread, WaitingOnUs, Done, Spam };

/// One line of the views pane. Only views that are listed are shown.
struct ViewCount {
    InboxView view = InboxView::AllOpen;
    std::optional<int> count; ///< no number is drawn without one
};
using ViewCounts = QList<ViewCount>;

/// What the search box above the list is doing. `total` is the number of rows of the chosen view or search.
struct ListState {
    enum class Kind { Loading, Ready, Failed };

    Kind kind = Kind::Ready;
    std::optional<int> total;
    QString problem; ///< a sentence from errorSentence() for Failed
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
