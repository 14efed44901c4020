#include "ui/inbox/customerpanel.h"

#include "app/domain/clock.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/domaincolors.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/stagebutton.h"
#include "ui/widgets/stagestepper.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

CustomerPanel::CustomerPanel(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_close(new IconButton(look, Icon::Close, this)), m_scroll(new QScrollArea(this))
{
    setPane(this, u"surface"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->setSpacing(0);
    outer->addWidget(m_close, 0, Qt::AlignRight);
    outer->addWidget(m_scroll);
    m_close->hide();
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::TabFocus);
    setFocusProxy(m_scroll);
    connect(m_close, &QToolButton::clicked, this, &CustomerPanel::closeAsked);
    rebuild();
}

void CustomerPanel::setCard(const std::optional<CustomerCard> &card)
{
    m_card = card;
    rebuild();
}

void CustomerPanel::setConversation(const std::optional<ConversationRow> &row)
{
    m_row = row;
    rebuild();
}

void CustomerPanel::setCloseButton(CloseButton button)
{
    m_close->setVisible(button == CloseButton::Shown);
}

void CustomerPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void CustomerPanel::rebuild()
{
    m_close->setName(tr("Close"));
    m_scroll->setAccessibleName(tr("About this customer"));
    auto *content = new QWidget;
    setPane(content, u"surface"_s);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(7);
    if (m_card) {
        addIdentity(*column);
        if (m_card->lead) {
            addLead(*column, *m_card->lead);
            addScore(*column, *m_card->lead);
        }
        addSource(*column);
        if (m_card->lead)
            addFollowUp(*column, *m_card->lead);
        addContact(*column);
    }
    column->addStretch(1);
    m_scroll->setWidget(content);
}

void CustomerPanel::addIdentity(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *face = new Avatar(m_look, 46, this);
    WindowRing ring;
    if (m_row) {
        const Conversation &chat = m_row->conversation;
        const Instant now = m_look.clock.now();
        ring = windowRing(replyWindow({chat.channel, chat.lastCustomerMessageAt, chat.freeEntryUntil}, now), now);
    }
    face->setFace({m_card->name, ring});
    row->addWidget(face);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    auto *name = new ElidedLabel(m_look, {.font = FontRole::Name}, this);
    name->setText(m_card->name.isEmpty() ? tr("No name") : withoutBidiControls(m_card->name));
    names->addWidget(name);
    QStringList about;
    for (const QString &part : {m_card->company, m_card->place}) {
        if (!part.isEmpty())
            about << isolated(part);
    }
    if (!about.isEmpty()) {
        auto *place = new ElidedLabel(m_look, {.font = FontRole::Body, .token = Token::Muted}, this);
        place->setText(about.join(u" · "_s));
        names->addWidget(place);
    }
    row->addLayout(names, 1);
    column.addLayout(row);
    column.addSpacing(8);
}

void CustomerPanel::addLead(QVBoxLayout &column, const Lead &lead)
{
    const LeadId id = lead.id;
    auto *row = new QHBoxLayout;
    QLabel *title = makeLabel(u"muted"_s, this);
    title->setText(tr("Stage"));
    row->addWidget(title);
    row->addStretch(1);
    auto *stage = new StageButton(m_look, this);
    stage->setStage(lead.stage);
    connect(stage, &StageButton::stageChosen, this, [this, id](LeadStage to) { Q_EMIT stageChosen(id, to); });
    row->addWidget(stage);
    column.addLayout(row);
    auto *stepper = new StageStepper(m_look, this);
    stepper->setStage(lead.stage);
    column.addWidget(stepper);
    column.addSpacing(8);
}

void CustomerPanel::addScore(QVBoxLayout &column, const Lead &lead)
{
    const LeadId id = lead.id;
    auto *row = new QHBoxLayout;
    QLabel *title = makeLabel(u"muted"_s, this);
    title->setText(tr("Score"));
    row->addWidget(title);
    row->addStretch(1);
    auto *label = new LabelButton(m_look, this);
    label->setLabel(lead.label, lead.score);
    connect(label, &LabelButton::labelChosen, this, [this, id](LeadLabel to) { Q_EMIT labelChosen(id, to); });
    row->addWidget(label);
    column.addLayout(row);
    for (const ScoreReason &reason : lead.reasons)
        addRow(column, labels::scoreRule(reason.rule), m_look.format.signedNumber(reason.points));
    column.addSpacing(8);
}

void CustomerPanel::addTouch(QVBoxLayout &column, const QString &name, const std::optional<Touch> &touch)
{
    if (!touch)
        return;
    const MessageSource &source = touch->source;
    QStringList parts;
    for (const QString &id : {source.adId, source.postId, source.ref}) {
        if (!id.isEmpty() && parts.isEmpty())
            parts << leftToRight(id);
    }
    parts << labels::source(source.kind);
    if (touch->at != Instant{})
        parts << isolated(m_look.format.listTime(touch->at, m_look.clock.now()));
    addRow(column, name, parts.join(u" · "_s));
}

void CustomerPanel::addSource(QVBoxLayout &column)
{
    if (!m_card->firstTouch && !m_card->lastTouch)
        return;
    addHead(column, tr("Source"));
    addTouch(column, tr("first contact"), m_card->firstTouch);
    addTouch(column, tr("last contact"), m_card->lastTouch);
    column.addSpacing(8);
}

void CustomerPanel::addFollowUp(QVBoxLayout &column, const Lead &lead)
{
    if (!lead.nextFollowUp)
        return;
    addHead(column, tr("Follow-up"));
    const Instant now = m_look.clock.now();
    addRow(column, m_look.format.due(*lead.nextFollowUp, now),
           lead.followUpNote.isEmpty() ? tr("get in touch") : lead.followUpNote);
    column.addSpacing(8);
}

void CustomerPanel::addContact(QVBoxLayout &column)
{
    if (m_card->phones.isEmpty() && m_card->username.isEmpty() && !m_card->marketingOptOut)
        return;
    addHead(column, tr("Contact"));
    for (const QString &phone : m_card->phones)
        addRow(column, tr("phone"), leftToRight(phone));
    if (!m_card->username.isEmpty())
        addRow(column, tr("user name"), leftToRight(withoutBidiControls(m_card->username)));
    if (m_card->marketingOptOut)
        addRow(column, tr("marketing"), tr("does not want any"));
}

void CustomerPanel::addHead(QVBoxLayout &column, const QString &title)
{
    QLabel *label = makeLabel(u"muted"_s, this);
    label->setText(title);
    column.addWidget(label);
}

void CustomerPanel::addRow(QVBoxLayout &column, const QString &name, const QString &value)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *key = new ElidedLabel(m_look, {.font = FontRole::Body, .token = Token::Muted}, this);
    key->setText(name);
    row->addWidget(key, 1);
    auto *content = new ElidedLabel(m_look, {.font = FontRole::BodyBold, .alignment = Qt::AlignRight}, this);
    content->setText(value);
    content->setAccessibleName(name + u": "_s + value);
    row->addWidget(content);
    column.addLayout(row);
}

} // namespace migochat
