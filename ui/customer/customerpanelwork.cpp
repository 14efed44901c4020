// The part of the customer's panel that is about the work with them: tags, notes, source, files, chats, history.

#include "app/domain/clock.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/customersection.h"
#include "ui/customer/inlinefield.h"
#include "ui/customer/mediagrid.h"
#include "ui/customer/sectionorder.h"
#include "ui/customer/valuebutton.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/historywords.h"
#include "ui/text/labels.h"
#include "ui/text/shownrows.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

/// Tags of the open chat: a press takes one off, the field puts one on.
void CustomerPanel::addTags(QVBoxLayout &column)
{
    CustomerSection *tags = section(column, sectionorder::kTags, tr("Tags"));
    auto *flow = new FlowLayout(6);
    for (const QString &tag : std::as_const(m_extras.tags)) {
        auto *chip = new QToolButton(tags);
        chip->setObjectName(u"tag."_s + tag);
        chip->setProperty("role", u"chip"_s);
        chip->setText(u'#' + isolated(singleLine(tag, 24)) + u"  ×"_s);
        chip->setAccessibleName(tr("Take the tag %1 off").arg(tag));
        chip->setToolTip(chip->accessibleName());
        connect(chip, &QToolButton::clicked, this,
                [this, tag] { wish({.kind = CustomerWish::Kind::RemoveTag, .text = tag}); });
        flow->addWidget(chip);
    }
    tags->column().addLayout(flow);
    const auto wishOf = [](const QString &typed) {
        return CustomerWish{.kind = CustomerWish::Kind::AddTag, .text = typed};
    };
    InlineField *field = addField(*tags, {u"tag"_s, tr("New tag"), {}, wishOf});
    field->offerChoices(m_extras.knownTags);
    field->saveWithEnterOnly();
}

void CustomerPanel::addNotes(QVBoxLayout &column)
{
    if (m_extras.pinned.isEmpty())
        return;
    CustomerSection *notes = section(column, sectionorder::kNotes, tr("Pinned notes"));
    for (const Note &note : std::as_const(m_extras.pinned)) {
        auto *card = new QWidget(notes);
        setPane(card, u"pinned"_s);
        auto *row = new Mirrored<QHBoxLayout>(card);
        row->setContentsMargins(10, 6, 6, 6);
        QLabel *text = makeLabel(u"plain"_s, card);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setText(note.staffName.isEmpty() ? note.text : note.text + u"\n— "_s + isolated(note.staffName));
        row->addWidget(text, 1);
        auto *unpin = new IconButton(m_look, Icon::Close, card);
        unpin->setObjectName(u"unpin%1"_s.arg(note.id.value()));
        unpin->setName(tr("Take the note off"));
        connect(unpin, &QToolButton::clicked, this,
                [this, id = note.id] { wish({.kind = CustomerWish::Kind::Unpin, .number = id.value()}); });
        row->addWidget(unpin, 0, Qt::AlignTop);
        notes->column().addWidget(card);
    }
}

void CustomerPanel::addTouch(CustomerSection &section, const QString &name, const std::optional<Touch> &touch)
{
    if (!touch)
        return;
    const MessageSource &source = touch->source;
    QStringList parts;
    const AdName ad = m_extras.ads.value(source.adId);
    if (!ad.name.isEmpty())
        parts << isolated(singleLine(ad.name, 60));
    for (const QString &id : {source.adId, source.postId, source.ref}) {
        if (!id.isEmpty() && parts.isEmpty())
            parts << leftToRight(id);
    }
    parts << labels::source(source.kind);
    if (touch->at != Instant{})
        parts << isolated(m_look.format.listTime(touch->at, m_look.clock.now()));
    section.addRow(name, parts.join(u" · "_s));
    if (!ad.campaign.isEmpty())
        section.addRow(tr("Campaign"), isolated(singleLine(ad.campaign, 60)));
    if (!source.headline.isEmpty() && source.headline != ad.name)
        section.addText(singleLine(source.headline, 120), u"small"_s);
    const auto picture = std::ranges::find(m_extras.adPictures, touch->at, &customerpage::File::at);
    if (picture != m_extras.adPictures.end())
        addPictures(section, {*picture});
}

void CustomerPanel::addPictures(CustomerSection &section, const QList<customerpage::File> &files)
{
    auto *grid = new MediaGrid(m_look, *m_pictures, &section);
    grid->setFiles(files);
    connect(grid, &MediaGrid::chosen, this, [this](qint64 conversation, const ThreadCursor &place) {
        wish({.kind = CustomerWish::Kind::OpenFile, .number = conversation, .place = place});
    });
    connect(grid, &MediaGrid::pictureChosen, this,
            [this](const QString &path) { wish({.kind = CustomerWish::Kind::ShowPicture, .text = path}); });
    section.column().addWidget(grid);
}

void CustomerPanel::addSource(QVBoxLayout &column)
{
    if (!m_card->firstTouch && !m_card->lastTouch)
        return;
    CustomerSection *source = section(column, sectionorder::kSource, tr("Source"));
    addTouch(*source, tr("first contact"), m_card->firstTouch);
    addTouch(*source, tr("last contact"), m_card->lastTouch);
}

void CustomerPanel::addFiles(QVBoxLayout &column)
{
    if (m_extras.files.isEmpty())
        return;
    CustomerSection *files = section(column, sectionorder::kFiles, tr("Photos and files"));
    addPictures(*files, m_extras.files);
    if (!m_extras.hasMoreFiles)
        return;
    ValueButton *more = makeLink(m_look, u"moreFiles"_s, tr("Show older"), files);
    more->setProperty(kOnlyReads, true);
    connect(more, &QAbstractButton::clicked, this, [this] { wish({.kind = CustomerWish::Kind::MoreFiles}); });
    files->column().addWidget(more);
}

void CustomerPanel::addChats(QVBoxLayout &column)
{
    QList<ConversationRow> others = m_extras.chats;
    others.removeIf(
        [this](const ConversationRow &row) { return m_row && row.conversation.id == m_row->conversation.id; });
    if (others.isEmpty())
        return;
    CustomerSection *chats = section(column, sectionorder::kChats, tr("Other chats"));
    for (const ConversationRow &row : std::as_const(others)) {
        const QString when = m_look.format.listTime(row.conversation.lastMessageAt, m_look.clock.now());
        const QString words = labels::channel(row.conversation.channel) + u" · "_s + isolated(when) + u" · "_s +
                              isolated(singleLine(shownrows::preview(row, m_look.format), 60));
        ValueButton *button = makeLink(m_look, u"chat%1"_s.arg(row.conversation.id.value()), words, chats);
        button->setProperty(kOnlyReads, true);
        connect(button, &QAbstractButton::clicked, this, [this, id = row.conversation.id] {
            wish({.kind = CustomerWish::Kind::OpenChat, .number = id.value()});
        });
        chats->column().addWidget(button);
    }
}

void CustomerPanel::addHistory(QVBoxLayout &column)
{
    if (m_extras.history.isEmpty())
        return;
    CustomerSection *history = section(column, sectionorder::kHistory, tr("History"));
    for (const Activity &activity : std::as_const(m_extras.history)) {
        const QString when = m_look.format.listTime(activity.at, m_look.clock.now());
        history->addText(isolated(when) + u" · "_s + historywords::line(activity, m_look.format), u"small"_s);
    }
    if (!m_extras.hasOlderHistory)
        return;
    ValueButton *more = makeLink(m_look, u"olderHistory"_s, tr("Show older"), history);
    more->setProperty(kOnlyReads, true);
    connect(more, &QAbstractButton::clicked, this, [this] { wish({.kind = CustomerWish::Kind::OlderHistory}); });
    history->column().addWidget(more);
}

} // namespace migochat
