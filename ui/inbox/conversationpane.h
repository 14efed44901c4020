#pragma once

#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/widgets/look.h"

#include <QTimer>
#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace migochat {

class ActionButton;
class SpokenRows;

/// Search box, number of rows, list of conversations, and what to say when there are none.
class ConversationPane final : public QWidget
{
    Q_OBJECT

public:
    ConversationPane(const Look &look, const UnsentTexts &unsent, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model);
    void setState(const ListState &state);
    void setViewName(const QString &name);

    /// Moves the selection without emitting conversationChosen(). An invalid id clears it.
    void select(ConversationId conversation);
    void step(int rows); ///< next or previous chat, emits
    void refreshRows();  ///< repaints, e.g. after a draft text changed

    [[nodiscard]] QString searchText() const;
    void focusSearch();
    [[nodiscard]] QListView *listView() const { return m_list; }

Q_SIGNALS:
    void searchChanged(const QString &text);
    void retryRequested();
    void conversationChosen(migochat::ConversationId conversation);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildSearch();
    void buildList(const UnsentTexts &unsent);
    void retranslate();
    void showListOrHint();
    void restoreSelection();
    void choose(const QModelIndex &index);

    const Look m_look;
    ListState m_state;
    QString m_viewName;
    ConversationId m_selected;
    bool m_quiet = false;
    QLineEdit *m_search;
    QLabel *m_count;
    QStackedWidget *m_stack;
    QListView *m_list;
    QWidget *m_hint;
    QLabel *m_hintText;
    ActionButton *m_retry;
    SpokenRows *m_rows;
    QTimer m_minute; ///< rings and waiting times move with the clock
};

} // namespace migochat
