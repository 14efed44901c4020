#include "ui/search/palette.h"

#include "ui/search/palettedelegate.h"
#include "ui/search/palettemodel.h"
#include "ui/text/direction.h"
#include "ui/theme/theme.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>
#include <QtMath>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kMost{640, 460};
constexpr int kLeast = 260; ///< height with three lines and what stands around them
constexpr int kRule = 12;   ///< rule, space and border

} // namespace

Palette::Palette(const Look &look, QWidget *window)
    : Overlay(look, window, kMost, Placing::Top), m_field(new QLineEdit(card())), m_list(new QListView(card())),
      m_empty(makeLabel(u"hint"_s, card())), m_hint(makeLabel(u"small"_s, card())), m_model(new PaletteModel(this))
{
    setObjectName(u"palette"_s);
    m_field->setProperty("role", u"palette"_s);
    m_field->addAction(look.icons.icon(Icon::Search, Token::Muted, layoutDirection()), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(look, m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the field
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_hint->setContentsMargins(14, 7, 14, 8);
    auto *typing = new QHBoxLayout;
    typing->setContentsMargins(8, 0, 8, 0); // the glass stands over the icons of the list
    typing->addWidget(m_field);
    column()->addLayout(typing);
    auto *rule = new QWidget(card());
    setPane(rule, u"rule"_s);
    rule->setFixedHeight(1);
    column()->addWidget(rule);
    column()->addSpacing(4);
    column()->addWidget(m_list, 1);
    column()->addWidget(m_empty, 1);
    column()->addWidget(m_hint);

    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_moved = false;
        Q_EMIT asked(query(), typed());
    });
    connect(m_list, &QListView::clicked, this, [this] { choose(); });
    connect(this, &Overlay::opened, this, [this] {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
        m_moved = false;
        m_field->setFocus(Qt::ShortcutFocusReason);
        Q_EMIT asked(query(), typed());
    });
    connect(&look.theme, &Theme::changed, this, [this] {
        m_field->actions().constFirst()->setIcon(
            this->look().icons.icon(Icon::Search, Token::Muted, layoutDirection()));
    });
    retranslate();
}

QString Palette::typed() const
{
    return m_field->text();
}

PaletteQuery Palette::query() const
{
    return PaletteQuery::parse(typed());
}

void Palette::setItems(const QList<PaletteItem> &items)
{
    const QModelIndex before = m_list->currentIndex();
    const QString key = before.isValid() && m_moved ? m_model->items().at(before.row()).key : QString();
    m_model->setItems(items);
    const int row = qMax(0, m_model->rowOf(key));
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->setVisible(!items.isEmpty());
    m_empty->setVisible(items.isEmpty());
    showHint();
    fit();
}

/// No higher than what was found, so that the chat stays in sight; with room for a few lines, so that it hardly jumps.
void Palette::fit()
{
    const qreal scale = look().theme.scale();
    int rows = 0;
    for (int row = 0; row < m_model->rowCount() && rows < kMost.height() * scale; ++row)
        rows += m_list->sizeHintForRow(row);
    const int around = m_field->sizeHint().height() + m_hint->sizeHint().height() + kRule;
    setHeight(qMax(kLeast, qCeil((rows + around) / scale)));
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && onKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return Overlay::eventFilter(watched, event);
}

bool Palette::onKey(const QKeyEvent &event)
{
    const int page = qMax(1, m_list->viewport()->height() / 44 - 1);
    switch (event.key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(page);
        return true;
    case Qt::Key_PageUp:
        move(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_F2: {
        const QModelIndex current = m_list->currentIndex();
        if (current.isValid() && !m_model->items().at(current.row()).key.isEmpty()) {
            m_moved = true; // it stays marked wherever it goes
            Q_EMIT pinToggled(m_model->items().at(current.row()).key);
        }
        return true;
    }
    default:
        return false;
    }
}

void Palette::move(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    m_moved = true;
    const int at = m_list->currentIndex().row() + rows;
    const bool step = qAbs(rows) == 1;
    const int row = step ? (at + count) % count : qBound(0, at, count - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
    showHint();
}

void Palette::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const PaletteItem item = m_model->items().at(current.row());
    if (item.kind == PaletteItem::Kind::Prefix) {
        if (!item.text.isEmpty())
            m_field->setText(item.text.front().isDigit() ? QString() : item.text);
        return;
    }
    if (!item.obstacle.isEmpty())
        return; // it says why, right there
    dismiss();
    Q_EMIT chosen(item);
}

void Palette::changeEvent(QEvent *event)
{
    Overlay::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Palette::showHint()
{
    const QModelIndex current = m_list->currentIndex();
    const bool pinned = current.isValid() && m_model->items().at(current.row()).pinned;
    const bool isNamed = current.isValid() && !m_model->items().at(current.row()).key.isEmpty();
    const QString pin = pinned ? tr("F2 unpins") : tr("F2 pins");
    m_hint->setText(isNamed ? tr("↑↓ choose · Enter opens · %1 · ? shows more").arg(pin)
                            : tr("↑↓ choose · Enter opens · ? shows more"));
    m_empty->setText(emptyWords());
    // A screen reader follows the marked line although the keyboard stays in the field.
    m_field->setAccessibleDescription(current.isValid() ? current.data(Qt::AccessibleTextRole).toString()
                                                        : m_empty->text());
}

QString Palette::emptyWords() const
{
    using Only = PaletteQuery::Only;
    const PaletteQuery asked = query();
    if (asked.words.isEmpty() && asked.only == Only::People)
        return tr("Nobody waits. Type a name or a number.");
    if (asked.words.isEmpty() && asked.only == Only::Products)
        return tr("Type the number or the name of a product.");
    if (asked.words.isEmpty() && asked.only == Only::Replies)
        return tr("Type a shortcut or a word of a ready answer.");
    return tr("Nothing found. Another spelling or Franco (3ayez) works too.");
}

void Palette::retranslate()
{
    m_field->setPlaceholderText(tr("Actions, customers, messages, settings…"));
    m_field->setAccessibleName(tr("Find anything"));
    m_list->setAccessibleName(tr("Found"));
    card()->setAccessibleName(tr("Find anything"));
    showHint();
}

} // namespace migochat
