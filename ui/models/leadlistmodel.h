#pragma once

#include "app/domain/changes.h"
#include "app/domain/lead.h"
#include "app/domain/phonemask.h"
#include "app/store/leads.h"
#include "ui/models/latestonly.h"
#include "ui/models/rowlistmodel.h"

#include <functional>

namespace migochat {

class Reader;

/// What the list of leads is narrowed to and how it is ordered.
struct LeadQuery {
    std::optional<LeadStage> stage;
    leads::Sort sort = leads::Sort::Recent;
    QString text; ///< people whose name, phone or company contains it; empty: everybody
};

/// Leads, read page by page, kept fresh by re-reading only those that changed.
class LeadListModel final : public RowListModel<LeadRow>
{
    Q_OBJECT

public:
    /// `numbers` is asked with every search: how whoever sits here sees them then.
    explicit LeadListModel(Reader &reader, std::function<Numbers()> numbers, QObject *parent = nullptr);

    void show(const LeadQuery &query);
    void apply(const ChangeSet &changes);
    void reread();

    /// Shows a stage or label at once, before the agent has answered; a refusal is undone by revert().
    void setPending(const LeadRow &row);
    void revert(LeadId lead);

    /// The row of a lead, if it is loaded.
    [[nodiscard]] std::optional<LeadRow> find(LeadId lead) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void readFailed(const migochat::Error &error);

private:
    [[nodiscard]] qint64 keyOf(const LeadRow &row) const override { return row.lead.id.value(); }
    [[nodiscard]] std::pair<qint64, qint64> sortKey(const LeadRow &row) const;
    [[nodiscard]] bool belongs(const LeadRow &row) const;
    [[nodiscard]] QFuture<Result<QList<LeadRow>>> ask(const leads::ListQuery &query);
    void onPage(const Result<QList<LeadRow>> &page);
    void onNextPage(const Result<QList<LeadRow>> &page);
    void readChanged();
    void onChanged(const QSet<qint64> &asked, const QList<LeadRow> &read);
    void insertSorted(QList<LeadRow> &target, const LeadRow &row) const;

    Reader &m_reader;
    const std::function<Numbers()> m_numbers;
    LeadQuery m_query;
    bool m_hasMore = false;
    bool m_keepPlace = false;
    LatestOnly m_first;
    LatestOnly m_next;
    LatestOnly m_changes;
    QSet<qint64> m_dirty;
};

} // namespace migochat
