#pragma once

#include "agent/catalogue/product.h"
#include "app/domain/result.h"

namespace migochat {

/// The articles that ship with the program, without anything to find them by.
[[nodiscard]] QList<Product> builtInProducts();

/// The articles that ship with the program, so that prices are known without the shop's API. Immutable after
/// loading; search is folded, by whole words, and understands Franco and synonyms.
class OfflineCatalogue
{
public:
    /// The built-in list.
    static OfflineCatalogue builtIn();
    /// Errors: InvalidPayload when `json` is not a catalogue.
    static Result<OfflineCatalogue> fromJson(const QByteArray &json);
    /// Any other list.
    static OfflineCatalogue of(const QList<Product> &products);

    [[nodiscard]] QList<Product> search(const ProductQuery &query) const;
    [[nodiscard]] std::optional<Product> product(QStringView id) const;
    [[nodiscard]] const QList<Product> &products() const { return m_products; }

    /// The one product a sentence speaks about; none when nothing or several equally good ones are named.
    [[nodiscard]] std::optional<Product> mentionedIn(QStringView text) const;

private:
    /// Folded words of one name or alias.
    struct Phrase {
        QStringList words;
        bool isAlias = false;
    };

    void index();
    /// 0 when none of its names stands there as a whole.
    [[nodiscard]] int wholeNames(qsizetype product, const QStringList &words) const;
    [[nodiscard]] int singleWords(qsizetype product, const QStringList &words) const;

    QList<Product> m_products;
    QList<QList<Phrase>> m_phrases; ///< per product
};

} // namespace migochat
