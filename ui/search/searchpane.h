#pragma once

#include "ui/search/searchchips.h"
#include "ui/search/searchhits.h"
#include "ui/widgets/look.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace migochat {

class IconButton;

/// Search over the whole history, in place of the conversation list while it is open. The arrows walk through the hits
/// and the thread beside it follows; Enter goes to the composer.
class SearchPane final : public QWidget
{
    Q_OBJECT

public:
    enum class State { Idle, Searching, Done, Failed };

    explicit SearchPane(const Look &look, QWidget *parent = nullptr);

    void begin(); ///< puts the keyboard into the field
    void setOwners(const QList<SearchChips::Owner> &owners);
    /// What was searched for lately, offered while nothing is typed.
    void setRecent(const QStringList &searches);
    void search(const QString &text); ///< as if it had been typed
    [[nodiscard]] QString typed() const;
    /// What the hits that are shown were found by.
    [[nodiscard]] const SearchTerms &terms() const { return m_hits->terms(); }
    [[nodiscard]] const search::Filter &filter() const { return m_chips->filter(); }

    void setAnswer(const search::Answer &answer, bool more);
    void appendHits(const QList<search::Hit> &hits, bool more);
    void setProblem(const QString &sentence);

Q_SIGNALS:
    void asked();      ///< at every key and every chip
    void moreWanted(); ///< the end of the list is near
    void hitShown(const migochat::search::Hit &hit);
    void recentForgotten();
    void answerWanted(); ///< Enter
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildList();
    void ask();
    void walk(int step);
    void showAt(const QModelIndex &index);
    void leave();
    void onLink(const QString &link);
    void retranslate();
    void refresh();
    [[nodiscard]] QString idleWords() const;
    [[nodiscard]] QString nothingFoundWords() const;

    const Look m_look;
    SearchHits *m_hits;
    QLabel *m_title;
    IconButton *m_close;
    QLineEdit *m_field;
    SearchChips *m_chips;
    QLabel *m_count;
    QLabel *m_progress; ///< while the index is being renewed
    QListView *m_list;
    QLabel *m_empty;
    QString m_problem;
    QStringList m_recent;
    int m_percent = 100;
    State m_state = State::Idle;
    bool m_more = false;
    bool m_wasCurrent = false; ///< the row that is pressed
    QTimer m_slow;             ///< "searching" is worth saying only when it takes a while
};

} // namespace migochat
