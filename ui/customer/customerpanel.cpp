#include "ui/customer/customerpanel.h"

#include "ui/customer/customersection.h"
#include "ui/customer/inlinefield.h"
#include "ui/customer/sectionorder.h"
#include "ui/media/pictures.h"
#include "ui/text/format.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/themed.h"

#include <QAbstractButton>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The thread of another customer is painted by then.
constexpr std::chrono::milliseconds kThreadFirst{30};

} // namespace

CustomerPanel::CustomerPanel(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_pictures(new Pictures(this)), m_close(new IconButton(look, Icon::Close, this)),
      m_scroll(new QScrollArea(this))
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
    new FocusRing(look, *m_scroll);
    connect(m_close, &QToolButton::clicked, this, &CustomerPanel::closeAsked);
    m_late.setSingleShot(true);
    m_late.setInterval(kThreadFirst);
    connect(&m_late, &QTimer::timeout, this, &CustomerPanel::rebuild);
    rebuild();
}

void CustomerPanel::setCard(const std::optional<CustomerCard> &card)
{
    const bool another = !card || !m_card || card->id != m_card->id;
    if (another) {
        m_problem.clear();
        leaveFields();
    }
    const bool waits = another && m_card && isVisible();
    m_card = card;
    if (waits)
        rebuildLater();
    else
        rebuild();
}

void CustomerPanel::setConversation(const std::optional<ConversationRow> &row)
{
    const bool another = row && m_card && row->conversation.contact != m_card->id;
    m_row = row;
    if (another)
        leaveFields();
    if (another && isVisible())
        rebuildLater(); // the card of that customer follows
    else
        rebuild();
}

void CustomerPanel::setExtras(const CustomerExtras &extras)
{
    m_extras = extras;
    if (!m_late.isActive())
        rebuild();
}

void CustomerPanel::refuse(const QString &sentence)
{
    m_problem = sentence;
    rebuild();
}

void CustomerPanel::showNumbers()
{
    const QWidget *last = window()->focusWidget();
    const bool hadKeyboard = last && last->objectName().startsWith("showNumber"_L1);
    m_numbersShown = true;
    m_problem.clear();
    rebuild();
    if (auto *number = hadKeyboard ? m_scroll->widget()->findChild<QWidget *>(u"field.phone0"_s) : nullptr)
        number->setFocus(Qt::OtherFocusReason);
}

void CustomerPanel::hideNumbers()
{
    if (std::exchange(m_numbersShown, false))
        rebuild();
}

void CustomerPanel::setMediaFolder(const QString &folder)
{
    m_pictures->setFolder(folder);
}

void CustomerPanel::setLive(bool live)
{
    if (std::exchange(m_live, live) != live)
        allowChanges();
}

void CustomerPanel::allowChanges()
{
    const auto buttons = m_scroll->widget()->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (!button->property(kOnlyReads).toBool())
            button->setEnabled(m_live);
    }
}

void CustomerPanel::setCloseButton(CloseButton button)
{
    const bool shown = button == CloseButton::Shown;
    if (m_close->isHidden() != shown)
        return;
    m_close->setVisible(shown);
    rebuild();
}

QStringList CustomerPanel::folded() const
{
    return QStringList(m_folded.cbegin(), m_folded.cend());
}

void CustomerPanel::setFolded(const QStringList &sections)
{
    m_folded = QSet<QString>(sections.cbegin(), sections.cend());
    rebuild();
}

void CustomerPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

bool CustomerPanel::isBeingEdited() const
{
    const auto fields = m_scroll->findChildren<InlineField *>();
    return std::ranges::any_of(fields, [](const InlineField *field) { return field->isEditing(); });
}

/// What was typed for one customer is nothing for the next.
void CustomerPanel::leaveFields()
{
    for (InlineField *field : m_scroll->findChildren<InlineField *>())
        field->leave();
}

/// It would be gone before the button of the mouse comes up, and nothing be pressed.
bool CustomerPanel::isBeingPressed() const
{
    return std::ranges::any_of(m_scroll->findChildren<QAbstractButton *>(), &QAbstractButton::isDown);
}

/// What is asked for first when a chat is changed is its thread. Nothing of the customer before stays meanwhile.
void CustomerPanel::rebuildLater()
{
    if (!isBeingEdited())
        m_scroll->widget()->hide();
    m_late.start();
}

/// Makes everything anew; the keyboard and the place stay where they were.
void CustomerPanel::rebuild()
{
    m_late.stop();
    m_waits = isBeingEdited();
    if (m_waits)
        return;
    if (isBeingPressed())
        return m_late.start();
    m_close->setName(tr("Close"));
    m_scroll->setAccessibleName(tr("About this customer"));
    if (!m_card && !std::exchange(m_isFilled, false) && m_scroll->widget())
        return;
    m_isFilled = m_card.has_value();
    // Of the window: the panel itself remembers its last one although the keyboard has long been elsewhere.
    const QWidget *const last = window()->focusWidget();
    const QWidget *const focused = last && m_scroll->isAncestorOf(last) ? last : nullptr;
    const QString keyboard = focused ? focused->objectName() : QString();
    const int place = m_scroll->verticalScrollBar()->value();
    auto *content = new QWidget;
    setPane(content, u"surface"_s);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, m_close->isHidden() ? 16 : 0, 16, 16); // the button stands above it
    column->setSpacing(4);
    if (m_card)
        fill(*column);
    column->addStretch(1);
    m_scroll->setWidget(content);
    allowChanges();
    content->show();
    m_scroll->verticalScrollBar()->setValue(place);
    if (auto *again = keyboard.isEmpty() ? nullptr : content->findChild<QWidget *>(keyboard))
        again->setFocus(Qt::OtherFocusReason);
    else if (keyboard.startsWith(u"task."_s))
        leaveTask();
    else if (keyboard.startsWith(u"question."_s))
        leaveQuestion();
}

void CustomerPanel::fill(QVBoxLayout &column)
{
    // What was read for the customer before is not shown for this one.
    if (m_extras.contact != m_card->id)
        m_extras = CustomerExtras{};
    addIdentity(column);
    addState(column);
    for (const suggestions::Suggestion &suggestion : std::as_const(m_extras.suggestions))
        addSuggestion(column, suggestion);
    struct Part {
        QLatin1StringView id;
        void (CustomerPanel::*add)(QVBoxLayout &);
    };
    using namespace sectionorder;
    constexpr std::array parts{
        Part{kLead, &CustomerPanel::addLead},      Part{kFollowUp, &CustomerPanel::addFollowUp},
        Part{kTasks, &CustomerPanel::addTasks},    Part{kTags, &CustomerPanel::addTags},
        Part{kNotes, &CustomerPanel::addNotes},    Part{kContact, &CustomerPanel::addContact},
        Part{kOrders, &CustomerPanel::addOrders},  Part{kQuestions, &CustomerPanel::addQuestions},
        Part{kSource, &CustomerPanel::addSource},  Part{kFiles, &CustomerPanel::addFiles},
        Part{kChats, &CustomerPanel::addChats},    Part{kHistory, &CustomerPanel::addHistory},
        Part{kPrivacy, &CustomerPanel::addPrivacy}};
    const QStringList order = complete(m_order);
    for (const QString &id : order) {
        const auto part = std::ranges::find(parts, id, &Part::id);
        if (part != parts.end())
            (this->*part->add)(column);
    }
}

void CustomerPanel::showNews()
{
    if (m_waits)
        rebuild();
}

CustomerSection *CustomerPanel::section(QVBoxLayout &column, const QString &id, const QString &title)
{
    auto *made = new CustomerSection(m_look, id, title, this);
    made->setFolded(m_folded.contains(id));
    connect(made, &CustomerSection::foldedChanged, this, [this](const QString &which, bool folded) {
        if (folded)
            m_folded.insert(which);
        else
            m_folded.remove(which);
        Q_EMIT foldedChanged();
    });
    connect(made, &CustomerSection::moveAsked, this, &CustomerPanel::moveSection, Qt::QueuedConnection);
    connect(
        made, &CustomerSection::usualOrderAsked, this, [this] { setOrder({}); }, Qt::QueuedConnection);
    connect(made, &CustomerSection::dragged, this, [this](const QString &, const QPoint &at) { showDropLine(at); });
    connect(made, &CustomerSection::dragLeft, this, &CustomerPanel::hideDropLine);
    // Queued: the heading that says so is still at work, and all headings are made anew.
    connect(
        made, &CustomerSection::dropped, this,
        [this](const QString &which, const QPoint &at) { putSection(which, placeAt(at)); }, Qt::QueuedConnection);
    column.addWidget(made);
    return made;
}

InlineField *CustomerPanel::addRecordField(CustomerSection &section, const QString &id, const QString &name,
                                           const QString &value)
{
    return addField(section,
                    {id, name, value, [id](const QString &typed) {
                         return CustomerWish{.kind = CustomerWish::Kind::EditField, .field = id, .text = typed};
                     }});
}

} // namespace migochat
