#pragma once

#include "app/domain/contact.h"
#include "app/domain/productquestion.h"
#include "app/store/customerpage.h"
#include "app/store/notices.h"
#include "app/store/settings.h"
#include "app/store/suggestions.h"
#include "app/store/tasks.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace migochat {

/// What is known about an ad beside its id; its campaign may be unknown.
struct AdName {
    QString name;
    QString campaign;
};

/// What the panel shows beside the card: everything that takes its own questions to the store.
struct CustomerExtras {
    ContactId contact;
    QString email;
    QString address;
    QString governorate;
    QString city;
    bool blocked = false;
    bool isGone = false; ///< the platform says that nothing reaches this customer until they write again
    customerpage::Consent consent;
    QList<Note> pinned;
    QList<tasks::Task> tasks;     ///< open ones, what is due first comes first
    QList<settings::Staff> staff; ///< who can do them
    QList<customerpage::File> files;
    bool hasMoreFiles = false;
    QList<ConversationRow> chats; ///< all of them, with the open one
    QList<Activity> history;      ///< newest first
    bool hasOlderHistory = false;
    QList<customerpage::Order> orders; ///< newest first
    QList<ProductQuestion> questions;  ///< newest first
    QStringList productLines;          ///< what an interest can be
    QList<suggestions::Suggestion> suggestions;
    ConversationId conversation; ///< the open chat, of which the tags are
    QStringList tags;
    QStringList knownTags;
    QList<Identity> identities;           ///< every address of the customer
    QHash<QString, AdName> ads;           ///< by the ad's id
    QList<customerpage::File> adPictures; ///< at the times of the touches
    QList<notices::Notice> troubles;      ///< of the account that the open chat is on
};

/// Something a person wants of the customer's panel. Carried out elsewhere; refused ones come back with refuse().
struct CustomerWish {
    enum class Kind {
        EditField,      ///< field: as in app/store/merges.h, text: its new value
        EditLead,       ///< field: "value" with money, or "interest" with text
        EditPhones,     ///< phones: all of them
        AllowMarketing, ///< isOn
        Block,          ///< isOn
        FollowUp,       ///< at, text
        Unpin,          ///< number: the note
        OpenChat,       ///< number: the conversation
        OpenFile,       ///< number: the conversation, place: the message
        ShowPicture,    ///< text: its path, among all files of the customer
        OlderHistory,
        LookAtMerge, ///< number: the other contact
        NotTheSame,  ///< number: the suggestion
        LookAtSplit, ///< which addresses are another person's
        AddTag,      ///< text
        RemoveTag,   ///< text
        AskFollowUp, ///< a time is typed
        MoreFiles,
        LookAtErase,  ///< everything about the customer is to go
        LookAtNumber, ///< one that is hidden from whoever sits here
        AskNumber,    ///< the customer is asked for it by the platform's own button
        MakeTask,     ///< text, at; number: the message it came from, or 0
        FinishTask,   ///< number: the task
        EditTask,    ///< number: the task, field: "text" with text and perhaps at, "due" with at, "assignee" with staff
        AskTaskTime, ///< number: the task; a time is typed
        ChooseProduct,  ///< number: the question; an article is chosen
        RemoveQuestion, ///< number: the question
    };

    Kind kind = Kind::EditField;
    QString field{};
    QString text{};
    QStringList phones{};
    qint64 number = 0;
    bool isOn = false;
    Money money{};
    std::optional<Instant> at{};
    StaffId staff{};
    ThreadCursor place{};
};

} // namespace migochat
