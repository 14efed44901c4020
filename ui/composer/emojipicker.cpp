#include "ui/composer/emojipicker.h"

#include "ui/composer/composer.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/emojilist.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCell = 42;
constexpr int kColumns = 9;

} // namespace

EmojiPicker::EmojiPicker(const Look &look, QWidget *window)
    : Overlay(look, window, {kColumns * kCell + 26, 420}, Placing::Middle), m_search(new QLineEdit(card())),
      m_grid(new QListWidget(card()))
{
    column()->setContentsMargins(8, 8, 8, 8);
    column()->setSpacing(8);
    column()->addWidget(m_search);
    column()->addWidget(m_grid);
    m_grid->setProperty("role", u"grid"_s);
    m_grid->setTextElideMode(Qt::ElideNone); // a sign that is a pixel too wide is no ellipsis
    m_grid->setViewMode(QListView::IconMode);
    m_grid->setMovement(QListView::Static);
    m_grid->setResizeMode(QListView::Adjust);
    m_grid->setUniformItemSizes(true);
    m_grid->setFixedHeight(6 * kCell + 6);
    m_grid->setFocusPolicy(Qt::NoFocus);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &EmojiPicker::fill);
    connect(m_grid, &QListWidget::itemClicked, this, &EmojiPicker::choose);
}

void EmojiPicker::open(const Look &look, Composer &composer)
{
    QWidget *window = composer.window();
    auto *picker = window->findChild<EmojiPicker *>(QString(), Qt::FindDirectChildrenOnly);
    if (!picker) {
        picker = new EmojiPicker(look, window);
        connect(picker, &EmojiPicker::chosen, &composer,
                [&composer](const QString &sign) { composer.edit()->insertPlainText(sign); });
        connect(picker, &Overlay::dismissed, &composer, &Composer::focusText);
    }
    picker->begin();
}

void EmojiPicker::begin()
{
    const int cell = look().theme.px(kCell);
    m_grid->setGridSize({cell, cell});
    QFont large = m_grid->font();
    large.setPixelSize(look().theme.px(24));
    m_grid->setFont(large);
    m_search->setPlaceholderText(tr("Search emoji"));
    m_search->setAccessibleName(tr("Search emoji"));
    m_grid->setAccessibleName(tr("Emoji"));
    m_search->clear();
    fill();
    Overlay::open();
    fitContent();
    m_search->setFocus(Qt::OtherFocusReason);
}

void EmojiPicker::fill()
{
    m_grid->clear();
    const QList<Emoji> found = foundEmoji(m_search->text());
    for (const Emoji &emoji : found) {
        auto *item = new QListWidgetItem(QString::fromUtf16(emoji.sign), m_grid);
        item->setTextAlignment(Qt::AlignCenter);
        item->setToolTip(QString::fromUtf16(emoji.words));
        item->setData(Qt::AccessibleTextRole, QString::fromUtf16(emoji.words));
    }
    m_grid->setCurrentRow(0);
}

void EmojiPicker::choose()
{
    if (const QListWidgetItem *item = m_grid->currentItem())
        Q_EMIT chosen(item->text());
}

bool EmojiPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto move = [this](int by) {
        m_grid->setCurrentRow(qBound(0, m_grid->currentRow() + by, qMax(0, m_grid->count() - 1)));
        return true;
    };
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        return move(kColumns);
    case Qt::Key_Up:
        return move(-kColumns);
    case Qt::Key_Right:
        return move(mirrored ? -1 : 1);
    case Qt::Key_Left:
        return move(mirrored ? 1 : -1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return Overlay::eventFilter(watched, event);
    }
}

} // namespace migochat
