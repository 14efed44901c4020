#include "ui/inbox/parts/linkwords.h"

#include "ui/text/direction.h"

#include <QCoreApplication>

namespace migochat::linkwords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Thread)
};

constexpr qsizetype kShown = 40; ///< letters of an address that a menu shows

struct Words {
    QString open;
    QString copy;
    QString value; ///< what is copied
};

Words wordsOf(const QString &address)
{
    if (address.startsWith("mailto:"_L1))
        return {Tr::tr("Write an e-mail"), Tr::tr("Copy the e-mail address"), address.sliced(7)};
    if (address.startsWith("tel:"_L1))
        return {Tr::tr("Call this number"), Tr::tr("Copy the number"), address.sliced(4)};
    return {Tr::tr("Open link"), Tr::tr("Copy link"), address};
}

} // namespace

void add(BubblePart &part, const QList<TextMarks::Link> &links, MessageId message)
{
    QStringList done;
    for (const TextMarks::Link &link : links) {
        Words words = wordsOf(link.address);
        if (links.size() > 1) { // a menu tells them apart
            const QString which = u": "_s + leftToRight(singleLine(words.value, kShown));
            words.open += which;
            words.copy += which;
        }
        part.links.append(
            {link.span,
             {.kind = PartAction::Kind::OpenLink, .message = message, .value = link.address, .text = words.open}});
        if (!done.contains(link.address))
            part.actions.append(
                {.kind = PartAction::Kind::CopyText, .message = message, .value = words.value, .text = words.copy});
        done.append(link.address);
    }
}

} // namespace migochat::linkwords
