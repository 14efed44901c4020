#pragma once

#include "app/domain/threaditem.h"
#include "ui/search/snippet.h"
#include "ui/theme/icons.h"

#include <QMetaType>

namespace migochat {

/// One line of the palette, whatever it leads to.
struct PaletteItem {
    enum class Kind { Command, Setting, View, Person, Chat, Message, Product, Reply, Prefix };

    Kind kind = Kind::Command;
    QString
        key; ///< stable name: "command:go.inbox", "chat:12", "message:7", "product:BW-1", "reply:hi", "view:saved/3",
             ///< "card:writing"; empty when it cannot be pinned
    Icon icon = Icon::Search;
    Snippet title;
    Snippet detail;
    QString keys;     ///< of a command
    QString obstacle; ///< why it is not possible just now
    QString heading;  ///< above the first of a group while nothing is typed
    ConversationId conversation;
    ThreadCursor place; ///< of a message
    QString
        text; ///< of a reply or product: what goes into the box; of a prefix: the prefix, or nothing where there is none to type
    int score = 0;
    bool pinned = false;
};

/// What was typed, taken apart.
struct PaletteQuery {
    enum class Only { Everything, Commands, People, Products, Replies, Help };

    Only only = Only::Everything;
    QString words;      ///< without the prefix
    bool phone = false; ///< digits only: a number is looked for

    [[nodiscard]] static PaletteQuery parse(const QString &typed);
    friend bool operator==(const PaletteQuery &, const PaletteQuery &) = default;
};

} // namespace migochat

Q_DECLARE_METATYPE(migochat::PaletteItem)
