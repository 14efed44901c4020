#include "ui/settings/settingspage.h"

#include "ui/settings/appearancecard.h"
#include "ui/settings/connectionrow.h"
#include "ui/settings/settingsindex.h"
#include "ui/theme/theme.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/readingorder.h"
#include "ui/widgets/themed.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Names of the cards as they stand: what one person chooses for this desktop, then the shop's, and the long list of keys
/// at the end. Who serves a card adds it whenever it is ready to.
constexpr std::array kOrder{"appearance"_L1, "writing"_L1, "notices"_L1,  "answers"_L1,    "lock"_L1,  "hours"_L1,
                            "staff"_L1,      "privacy"_L1, "synonyms"_L1, "connection"_L1, "files"_L1, "keys"_L1};

constexpr int kIndexWidth = 190;
constexpr int kWithIndex = 860; ///< a page that is narrower has none
constexpr int kAbove = 8;       ///< of a card that was scrolled to
constexpr int kReach = 48;      ///< a card whose top is this near is the one that is read

auto placeOf(const QWidget *card)
{
    return std::ranges::find(kOrder, card->objectName());
}

} // namespace

SettingsPage::SettingsPage(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_title(makeLabel(u"title"_s, this)), m_index(new SettingsIndex(this)),
      m_scroll(new QScrollArea(this)), m_cards(new Mirrored<QVBoxLayout>), m_appearance(new AppearanceCard(look, this)),
      m_connection(buildFields()), m_files(buildFields())
{
    setPane(this, u"bg"_s);
    auto *outer = new Mirrored<QVBoxLayout>(this);
    outer->setContentsMargins(20, 16, 8, 0);
    outer->setSpacing(14);
    outer->addWidget(m_title);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget;
    setPane(content, u"bg"_s);
    content->setLayout(m_cards);
    content->setMaximumWidth(772); // the content, not its cards: texts that wrap would be measured too wide
    m_cards->setContentsMargins(0, 0, 12, 16);
    m_cards->setSpacing(12);
    connect(m_appearance, &AppearanceCard::chosen, this, &SettingsPage::appearanceChosen);
    m_appearance->setObjectName(u"appearance"_s);
    m_connection.card->setObjectName(u"connection"_s);
    m_files.card->setObjectName(u"files"_s);
    m_cards->addStretch(1);
    addCard(m_appearance);
    addCard(m_connection.card);
    addCard(m_files.card);
    m_scroll->setWidget(content);
    content->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    m_index->setFixedWidth(kIndexWidth);
    row->addWidget(m_index);
    row->addWidget(m_scroll, 1);
    outer->addLayout(row, 1);
    connect(m_index, &SettingsIndex::chosen, this, qOverload<QWidget *>(&SettingsPage::showCard));
    connect(m_index, &SettingsIndex::entered, this, &SettingsPage::enterCard);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        m_shown = nullptr;
        markIndex();
    });
    retranslate();
}

void SettingsPage::addCard(QWidget *card)
{
    const QList<QWidget *> all = cards();
    const auto next = std::ranges::find_if(all, [card](const QWidget *each) { return placeOf(each) > placeOf(card); });
    m_cards->insertWidget(static_cast<int>(next - all.begin()), card);
    card->installEventFilter(this);
    refreshIndex();
}

QList<QWidget *> SettingsPage::cards() const
{
    QList<QWidget *> cards;
    for (int i = 0; i < m_cards->count(); ++i) {
        if (QWidget *card = m_cards->itemAt(i)->widget())
            cards.append(card);
    }
    return cards;
}

void SettingsPage::refreshIndex()
{
    m_index->setCards(cards());
    markIndex();
}

/// At the end of the page the last one, however low it is.
QWidget *SettingsPage::cardInSight() const
{
    const QScrollBar &bar = *m_scroll->verticalScrollBar();
    const bool isAtEnd = bar.maximum() > 0 && bar.value() == bar.maximum();
    QWidget *seen = nullptr;
    for (QWidget *card : cards()) {
        if (!card->isHidden() && (!seen || isAtEnd || card->y() <= bar.value() + m_look.theme.px(kReach)))
            seen = card;
    }
    return seen;
}

void SettingsPage::markIndex()
{
    m_index->mark(m_shown ? m_shown.data() : cardInSight());
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_index->setVisible(width() >= m_look.theme.px(kWithIndex));
}

void SettingsPage::showCard(QWidget *card)
{
    m_scroll->widget()->layout()->activate();
    QEvent request(QEvent::LayoutRequest); // how far it scrolls is known once it was asked for
    QCoreApplication::sendEvent(m_scroll->widget(), &request);
    m_scroll->verticalScrollBar()->setValue(card->y() - kAbove);
    m_shown = card;
    markIndex();
}

void SettingsPage::showCard(const QString &name)
{
    auto *card = m_scroll->widget()->findChild<QWidget *>(name, Qt::FindDirectChildrenOnly);
    if (!card)
        return;
    enterCard(card);
}

void SettingsPage::enterCard(QWidget *card)
{
    m_sought = card;
    showCard(card);
    for (QWidget *next = card->nextInFocusChain(); next && card->isAncestorOf(next); next = next->nextInFocusChain()) {
        if (next->isVisible() && (next->focusPolicy() & Qt::TabFocus))
            return next->setFocus(Qt::OtherFocusReason);
    }
}

/// Cards are filled when their values have been read, and grow: the one that was asked for stays in sight while it has the
/// keyboard.
bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::ShowToParent || type == QEvent::HideToParent)
        refreshIndex();
    if (watched == m_scroll->widget() && type == QEvent::Resize && m_sought && m_sought->isAncestorOf(focusWidget()))
        QMetaObject::invokeMethod(
            m_sought, [this] { showCard(m_sought); }, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

bool SettingsPage::focusNextPrevChild(bool next)
{
    return stepInReadingOrder(*m_scroll->widget(), next) || QWidget::focusNextPrevChild(next);
}

void SettingsPage::setAppearance(const Appearance &appearance)
{
    m_appearance->setAppearance(appearance);
}

void SettingsPage::setView(const SettingsView &view)
{
    m_view = view;
    showFields(m_connection, m_view.connection);
    showFields(m_files, m_view.files);
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    QMetaObject::invokeMethod(this, &SettingsPage::refreshIndex,
                              Qt::QueuedConnection); // behind the cards, which hear of it now
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    m_connection.title->setText(tr("Connection"));
    m_connection.hint->setText(
        tr("Tokens and keys go to the password store of this computer. They are never shown again."));
    m_files.title->setText(tr("Files of customers"));
    m_files.hint->setText(tr("Larger files are not fetched. An empty field means the usual limit."));
    rebuild(m_connection, m_view.connection);
    rebuild(m_files, m_view.files);
}

SettingsPage::FieldCard SettingsPage::buildFields()
{
    FieldCard built;
    built.card = new QWidget(this);
    built.title = makeLabel(u"section"_s, built.card);
    built.hint = makeLabel(u"muted"_s, built.card);
    built.column = new QVBoxLayout(built.card);
    setPane(built.card, u"card"_s);
    built.column->setContentsMargins(16, 14, 16, 16);
    built.column->setSpacing(10);
    built.column->addWidget(built.title);
    built.hint->setWordWrap(true);
    built.column->addWidget(built.hint);
    return built;
}

/// Keeps the rows that are there, so that nothing half typed is lost when another value changes.
void SettingsPage::showFields(FieldCard &card, const QList<ConnectionField> &fields)
{
    const bool areTheSame = std::ranges::equal(
        card.rows, fields, {}, [](const ConnectionRow *row) { return row->field().key; }, &ConnectionField::key);
    if (!areTheSame)
        return rebuild(card, fields);
    for (qsizetype i = 0; i < fields.size(); ++i)
        card.rows.at(i)->setField(fields.at(i));
}

void SettingsPage::rebuild(FieldCard &card, const QList<ConnectionField> &fields)
{
    delete card.fields;
    card.rows.clear();
    card.fields = new QWidget(card.card);
    setPane(card.fields, u"plain"_s);
    auto *column = new QVBoxLayout(card.fields);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    for (const ConnectionField &field : fields) {
        auto *row = new ConnectionRow(m_look, field, card.fields);
        column->addWidget(row);
        card.rows.append(row);
        connect(row, &ConnectionRow::valueChanged, this, &SettingsPage::settingChangeRequested);
        connect(row, &ConnectionRow::secretSet, this, &SettingsPage::secretSetRequested);
        connect(row, &ConnectionRow::secretCleared, this, &SettingsPage::secretClearRequested);
    }
    card.column->addWidget(card.fields);
    card.card->setVisible(!fields.isEmpty());
}

} // namespace migochat
