#include "ui/shell/noticestack.h"

#include "app/domain/clock.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/shownrows.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 340;
constexpr int kFromEdge = 12;
constexpr int kHead = 56; ///< of a page, with what is pressed most

Token tokenOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::FailedSend:
    case Notice::Kind::AgentProblem:
        return Token::Bad;
    case Notice::Kind::HandedOver:
    case Notice::Kind::Named:
    case Notice::Kind::Closing:
        return Token::Warn;
    case Notice::Kind::HotLead:
        return Token::Hot;
    default:
        return Token::Muted;
    }
}

} // namespace

NoticeStack::NoticeStack(const Look &look, QWidget &page, QWidget *parent, std::chrono::milliseconds stands)
    : QWidget(parent), m_look(look), m_page(page), m_column(new QVBoxLayout(this))
{
    setObjectName(u"notices"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_fading.setSingleShot(true);
    m_fading.setInterval(stands);
    connect(&m_fading, &QTimer::timeout, this, &NoticeStack::fade);
    page.installEventFilter(this);
    connect(&look.theme, &Theme::changed, this, &NoticeStack::rebuild);
    hide();
}

QString NoticeStack::sentence(const Notice &notice)
{
    switch (notice.kind) {
    case Notice::Kind::NewCustomer:
        return tr("New customer");
    case Notice::Kind::Waiting:
        return notice.count > 1 ? tr("%n new message(s)", nullptr, notice.count) : tr("New message");
    case Notice::Kind::HotLead:
        return tr("Is a hot lead now");
    case Notice::Kind::HandedOver:
        return tr("The assistant hands over to you");
    case Notice::Kind::Named:
        return notice.whom.isEmpty() ? tr("A note calls you") : tr("A note calls %1").arg(isolated(notice.whom));
    case Notice::Kind::FollowUp:
        return tr("The follow-up is due");
    case Notice::Kind::Task:
        return tr("A task is due");
    case Notice::Kind::Closing:
        return tr("Waits, and the reply window closes within an hour");
    case Notice::Kind::Assigned:
        return tr("Was assigned to you");
    case Notice::Kind::FailedSend:
        return tr("A message was not sent");
    case Notice::Kind::AgentProblem:
        return tr("Receiving or sending does not work");
    case Notice::Kind::Digest:
        break;
    }
    return tr("%n thing(s) happened in other chats", nullptr, notice.count);
}

QList<Notice> NoticeStack::add(const QList<Notice> &notices)
{
    const Instant now = m_look.clock.now();
    QList<Notice> told;
    for (const Notice &notice : notices) {
        if (m_board.add(notice, now))
            told.append(notice);
    }
    if (told.isEmpty())
        return told;
    rebuild();
    m_fading.start();
    if (!window()->isActiveWindow())
        QApplication::alert(window());
    if (!isVisible())
        return told; // behind the lock: nobody hears what it says
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return told;
}

void NoticeStack::enter(ConversationId conversation)
{
    if (m_board.enter(conversation))
        rebuild();
}

void NoticeStack::openNewest()
{
    const std::optional<Notice> newest = m_board.newest();
    if (!newest)
        return;
    open(newest->conversation, newest->kind);
}

void NoticeStack::open(ConversationId conversation, Notice::Kind kind)
{
    m_board.remove(conversation, kind);
    rebuild();
    if (kind == Notice::Kind::AgentProblem)
        Q_EMIT agentRequested();
    else
        Q_EMIT openRequested(conversation);
}

void NoticeStack::fade()
{
    if (!window()->isActiveWindow())
        return; // nobody has seen them; event() begins anew
    const QWidget *keyboard = window()->focusWidget();
    if (underMouse() || (keyboard && isAncestorOf(keyboard)))
        return m_fading.start();
    if (m_board.fade())
        rebuild();
}

void NoticeStack::rebuild()
{
    if (m_cards) { // one of them may be the reason: it is inside its own signal
        m_column->removeWidget(m_cards);
        m_cards->hide(); // as a window of its own it would be styled once more
        m_cards->deleteLater();
    }
    m_cards = new QWidget(this);
    auto *column = new QVBoxLayout(m_cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_column->addWidget(m_cards);
    QStringList spoken;
    for (const Notice &notice : m_board.shown()) {
        addCard(notice);
        spoken.append(notice.name.isEmpty()
                          ? sentence(notice)
                          : QString(m_look.format.customer(notice.name) + u": "_s + sentence(notice)));
    }
    setAccessibleName(spoken.isEmpty() ? QString() : spoken.constLast());
    m_cards->show(); // what is shown later has no height yet when it is placed
    setVisible(!m_board.notices().isEmpty());
    place();
    raise();
    Q_EMIT countChanged(static_cast<int>(m_board.notices().size()));
}

void NoticeStack::addCard(const Notice &notice)
{
    auto *card = new QToolButton(m_cards);
    card->setProperty("role", u"notice"_s);
    card->setFocusPolicy(Qt::TabFocus);
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    card->setFixedHeight(notice.text.isEmpty() ? 56 : 68);
    const QString said = sentence(notice);
    card->setAccessibleName(notice.name.isEmpty() ? said
                                                  : QString(m_look.format.customer(notice.name) + u": "_s + said));
    const QString written = shownrows::text(notice.form, notice.text, m_look.format);
    card->setAccessibleDescription(written);
    auto *row = new Mirrored<QHBoxLayout>(card);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(10);
    if (!notice.conversation.isValid()) {
        auto *glyph = new Glyph(m_look, notice.kind == Notice::Kind::Digest ? Icon::Inbox : Icon::Agent, 24, card);
        row->addWidget(glyph);
    } else {
        auto *face = new Avatar(m_look, 34, card);
        face->setFace({notice.name, {}});
        row->addWidget(face);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const auto line = [&](const QString &text, FontRole font, Token token) {
        auto *label = new ElidedLabel(m_look, {.font = font, .token = token}, card);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setText(text);
        words->addWidget(label);
    };
    words->addStretch(1);
    if (!notice.name.isEmpty())
        line(m_look.format.customer(notice.name), FontRole::BodyBold, Token::Text);
    line(said, FontRole::Small, tokenOf(notice.kind));
    if (!notice.text.isEmpty())
        line(singleLine(written, 90), FontRole::Small, Token::Muted);
    words->addStretch(1);
    row->addLayout(words, 1);
    auto *close = new IconButton(m_look, Icon::Close, card);
    close->setName(tr("Close"));
    row->addWidget(close, 0, Qt::AlignTop);
    m_cards->layout()->addWidget(card);

    connect(close, &QToolButton::clicked, this, [this, conversation = notice.conversation, kind = notice.kind] {
        m_board.remove(conversation, kind);
        rebuild();
    });
    connect(card, &QToolButton::clicked, this,
            [this, conversation = notice.conversation, kind = notice.kind] { open(conversation, kind); });
}

void NoticeStack::place()
{
    if (!isVisible())
        return;
    m_column->activate();
    const QRect page(m_page.mapTo(parentWidget(), QPoint()), m_page.size());
    const QSize size(qMin(m_look.theme.px(kWidth), page.width() - 2 * kFromEdge), sizeHint().height());
    const QRect logical(QPoint(page.width() - size.width() - kFromEdge, m_look.theme.px(kHead) + kFromEdge), size);
    setGeometry(
        QStyle::visualRect(layoutDirection(), QRect(QPoint(), page.size()), logical).translated(page.topLeft()));
}

bool NoticeStack::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place();
    return QWidget::eventFilter(watched, event);
}

bool NoticeStack::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && !m_board.notices().isEmpty())
        m_fading.start();
    return QWidget::event(event);
}

void NoticeStack::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        rebuild();
}

} // namespace migochat
